/** The header in which the renderer shows the browser host's secret. See [Note: Who may talk to the browser host]. */
export const HOST_SECRET_HEADER = 'x-gezhongban-host'

/** Where the renderer trades the start token of its address for the host secret, once. */
export const START_PATH = '/start'

/** The fragment parameter that carries the start token: `#start=…`. A fragment is never sent over the network. */
export const START_FRAGMENT = 'start'

/** The name of the meta element of index.html that carries the style nonce of this page load. */
export const NONCE_META = 'csp-nonce'

/** What index.html holds in place of the nonce until it is served. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__'
