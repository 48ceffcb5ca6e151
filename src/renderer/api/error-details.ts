import type { ShownError } from './shown-error.ts'

/** The text behind 复制详情: code, sentences, place and log id. Error data carries no personal data, so none is here. */
export function errorDetails(shown: ShownError): string {
  const place = shown.at && Object.entries(shown.at).map(([name, value]) => `${name}=${String(value)}`)
  return [
    `代码：${shown.code}`,
    `情况：${shown.text.what}${shown.text.safe}${shown.text.next}`,
    place && place.length > 0 ? `位置：${place.join(' ')}` : '',
    Object.keys(shown.data).length > 0 ? `数据：${JSON.stringify(shown.data)}` : '',
    shown.id === undefined ? '' : `记录号：${shown.id}`,
  ]
    .filter((line) => line !== '')
    .join('\n')
}
