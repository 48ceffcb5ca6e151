/** What Vite turns into files of the page; TypeScript needs only the shape. */
declare module '*.css'

declare module '*?url' {
  const url: string
  // Vite gives the address as the default export.
  // oxlint-disable-next-line import/no-default-export
  export default url
}
