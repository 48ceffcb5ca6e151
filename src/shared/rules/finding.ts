/**
 * What a rule found in a value: an error keeps it from being saved, a warning is shown, a note tells what was tidied.
 * Errors of some rules may be overridden with a reason (`overridable`). The text is Chinese and holds no personal data.
 */
export interface RuleFinding<Code extends string = string> {
  readonly code: Code
  readonly severity: 'error' | 'warning' | 'note'
  readonly text: string
  readonly overridable?: boolean
}
