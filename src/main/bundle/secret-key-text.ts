/** How a secret key file begins, in clear or protected by a passphrase; see [Note: A secret key file is an age identity file]. */
const BEGINNINGS = ['# 格中办 私钥文件', '-----BEGIN AGE ENCRYPTED FILE-----', 'AGE-SECRET-KEY-1']

/** Whether a text is somebody's secret key: what to say when it arrives where a public one is asked for. */
export function isSecretKeyText(text: string): boolean {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  return BEGINNINGS.some((beginning) => start.startsWith(beginning)) || start.includes('\nAGE-SECRET-KEY-1')
}
