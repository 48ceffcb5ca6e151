import { Alert } from 'antd'
import type { ReactNode } from 'react'

/** A name with a character that its typeface lacks. */
export interface GlyphNote {
  readonly name: string
  readonly character: string
  readonly codePoint: string
  readonly drawing: 'fallback' | 'none'
}

/** The names that will look different, or cannot be printed at all, before anything is printed. */
export function GlyphNotes({ names }: { readonly names: readonly GlyphNote[] }): ReactNode {
  const missing = names.filter(({ drawing }) => drawing === 'none')
  const other = names.filter(({ drawing }) => drawing === 'fallback')
  return (
    <>
      {missing.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={`${String(missing.length)} 人的姓名中有字体没有的字，不能打印`}
          description={missing.map(lineOf)}
        />
      )}
      {other.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`${String(other.length)} 人的姓名中有字会用另一种字体`}
          description={other.map(lineOf)}
        />
      )}
    </>
  )
}

function lineOf({ name, character, codePoint }: GlyphNote): ReactNode {
  return (
    <div key={`${name}/${codePoint}`}>
      {name}：“{character}”（{codePoint}）
    </div>
  )
}
