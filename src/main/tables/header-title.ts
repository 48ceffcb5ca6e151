import { compactText } from '../../shared/rules/text-width.ts'

/** No heading is longer; patterns need not look at more. */
const MAX_TITLE = 100

/** A heading in the form in which headings are compared: no blanks, quotes, stars, colons; half-width; lower case. */
export function normalTitle(text: string): string {
  return compactText(text.slice(0, MAX_TITLE))
    .replace(/[“”"'‘’《》「」*＊★:：.。、]/g, '')
    .toLowerCase()
}

/** A heading without its bracketed remarks: 聘任时间（年月日） → 聘任时间. */
export function titleWithoutRemark(title: string): string {
  return title.replace(/[（(【[].*?[)）】\]]/g, '').replace(/(必填|选填)$/, '')
}
