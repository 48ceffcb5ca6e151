import { UnknownTemplateFieldError } from './errors/unknown-template-field-error.ts'

/** A piece of a filled template: fixed wording, or the value of a field. */
export interface WordingPart {
  readonly text: string
  /** The field the text comes from; null for fixed wording. */
  readonly field: string | null
}

/**
 * Fills a wording template: `{姓名}` stands for the value of the field 姓名. A line feed starts a paragraph.
 * Returns the paragraphs, each as its parts in order; empty values leave no part.
 * @throws UnknownTemplateFieldError for a field that `values` does not have.
 */
export function fillWording(template: string, values: Readonly<Record<string, string>>): WordingPart[][] {
  return template.split('\n').map((paragraph) => fillParagraph(paragraph, values))
}

function fillParagraph(paragraph: string, values: Readonly<Record<string, string>>): WordingPart[] {
  const parts: WordingPart[] = []
  // `split` with a group yields wording and field names in turn.
  for (const [index, piece] of paragraph.split(/\{([^{}]*)\}/u).entries()) {
    if (index % 2 === 0) parts.push({ text: piece, field: null })
    else parts.push({ text: valueOf(piece, values), field: piece })
  }
  return parts.filter(({ text }) => text !== '')
}

function valueOf(field: string, values: Readonly<Record<string, string>>): string {
  const value = Object.hasOwn(values, field) ? values[field] : undefined
  if (value === undefined) throw new UnknownTemplateFieldError({ field, known: Object.keys(values) })
  return value
}
