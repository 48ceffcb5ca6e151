import { useQuery } from '@tanstack/react-query'
import { Alert, Checkbox } from 'antd'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

import type { ErrorData } from '../../../shared/errors/app-error.ts'
import { useTRPC } from '../../api/client.ts'
import { postingText } from './person-rows.ts'

interface SimilarPeopleProps {
  readonly ids: readonly string[]
  /** Whether saving all the same is possible; not so for an identity number that is taken. */
  readonly mayAccept: boolean
  readonly accepted: boolean
  readonly onAccept: (accepted: boolean) => void
  readonly onOpen: (id: string) => void
}

/** The people an error says are the same or look it; none for any other error. */
export function similarIdsOf(error: ErrorData): readonly string[] {
  const { data } = error
  if ('existingIds' in data && Array.isArray(data.existingIds))
    return data.existingIds.filter((id): id is string => typeof id === 'string')
  return 'existingId' in data && typeof data.existingId === 'string' ? [data.existingId] : []
}

/** Those who look like the one being saved, with what tells them apart. */
export function SimilarPeople({ ids, mayAccept, accepted, onAccept, onOpen }: SimilarPeopleProps): ReactNode {
  const trpc = useTRPC()
  const box = useRef<HTMLDivElement>(null)
  const query = useQuery(trpc.people.byIds.queryOptions({ ids: [...ids] }))
  const isRead = query.data !== undefined
  useEffect(() => {
    if (isRead) box.current?.scrollIntoView({ block: 'center' })
  }, [isRead])
  return (
    <div ref={box} className="gzb-wide gzb-similar">
      <Alert
        type="warning"
        title="已有的人员"
        description={
          <>
            <ul>
              {query.data?.map((row) => (
                <li key={row.id}>
                  <button type="button" className="gzb-link" onClick={() => onOpen(row.id)}>
                    {row.name}
                  </button>
                  <span className="gzb-soft">
                    {[
                      row.maskedPhone,
                      row.maskedIdentity,
                      row.workUnit,
                      ...row.postings.map((posting) => postingText(posting)),
                    ]
                      .filter((text) => text !== null)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
            {mayAccept && (
              <Checkbox checked={accepted} onChange={(event) => onAccept(event.target.checked)}>
                已核对，不是同一人
              </Checkbox>
            )}
          </>
        }
      />
    </div>
  )
}
