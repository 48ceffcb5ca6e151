import type { ReactNode } from 'react'

import { StatusTag } from '../../components/status-tag.tsx'
import { termText } from '../../components/term-text.ts'
import { postingText, type PersonPosting } from './person-rows.ts'

interface PersonPostingsProps {
  /** Those in force first. */
  readonly postings: readonly PersonPosting[]
  /** How many of them are in force. */
  readonly current: number
}

/** What a person does and did; appointing itself is done under 聘任. */
export function PersonPostings({ postings, current }: PersonPostingsProps): ReactNode {
  return (
    <section className="gzb-postings" aria-label="任职">
      <h3>任职</h3>
      {postings.length === 0 && <p className="gzb-soft">还没有任职。任职在“聘任”中办理。</p>}
      <ul>
        {postings.map((posting, index) => (
          <li key={posting.id}>
            <StatusTag tone={index < current ? 'good' : 'off'}>{index < current ? '在任' : '已离任'}</StatusTag>
            <span>{postingText(posting)}</span>
            <span className="gzb-soft">{termText(posting)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
