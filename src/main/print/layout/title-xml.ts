const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** The XMP description of a document's title (ISO 16684-1, Dublin Core). */
export function titleXml(title: string): string {
  const escaped = title.replace(/[&<>]/gu, (character) => ENTITIES[character] ?? '')
  return (
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt>' +
    `<rdf:li xml:lang="x-default">${escaped}</rdf:li></rdf:Alt></dc:title></rdf:Description>`
  )
}
