import { Button } from 'antd'
import type { ReactNode } from 'react'

import { labelOf } from '../../../shared/codes/code-table.ts'
import { kinshipCodes } from '../../../shared/codes/kinship.ts'
import { populationKindCodes } from '../../../shared/codes/population-kind.ts'
import { registrationMatchCodes } from '../../../shared/codes/registration-match.ts'
import { residencyStateCodes } from '../../../shared/codes/residency-state.ts'
import { printedDate } from '../../../shared/dates.ts'
import { ageText, type PersonCard } from './resident-rows.ts'
import type { ResidentActs } from './use-resident-acts.ts'

interface ResidentHouseholdProps {
  readonly card: PersonCard
  readonly today: string
  readonly acts: ResidentActs
  readonly onOpen: (personId: string) => void
}

/** 家庭和居住: who lives together, and where this person lived and lives. */
export function ResidentHousehold({ card, today, acts, onOpen }: ResidentHouseholdProps): ReactNode {
  const { household: home, residencies, person } = card
  const living = residencies[0]?.state === 'living'
  const isHead = home?.members.some((member) => member.isHead && member.personId === person.id) ?? false
  return (
    <>
      {home === null ? (
        <p className="gzb-soft">没有登记在哪一户。</p>
      ) : (
        <>
          <div className="gzb-household-head">
            <strong>{home.number === null ? '户号未填' : `户号 ${home.number}`}</strong>
            {home.registrationMatches !== null && (
              <span>{labelOf(registrationMatchCodes, home.registrationMatches)}</span>
            )}
            {home.endedOn !== null && <span className="gzb-soft">{printedDate(home.endedOn)}起无人在住</span>}
            {living && !isHead && (
              <Button size="small" onClick={() => acts.attempt(() => acts.makeHead(home.id, person.id, person.name))}>
                改为户主
              </Button>
            )}
          </div>
          <table className="gzb-plain-table" aria-label="家庭成员">
            <tbody>
              {home.members.map((member) => (
                <tr key={member.personId}>
                  <td>
                    {member.personId === person.id ? (
                      <strong>{member.name}</strong>
                    ) : (
                      <button type="button" className="gzb-link" onClick={() => onOpen(member.personId)}>
                        {member.name}
                      </button>
                    )}
                  </td>
                  <td>{member.isHead ? '户主' : labelOf(kinshipCodes, member.relationToHead) || '关系待填'}</td>
                  <td className="gzb-number">{ageText(member.birthDate, today)}</td>
                  <td className="gzb-soft">
                    {member.state === 'living' ? '' : labelOf(residencyStateCodes, member.state)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <h3>居住经过</h3>
      <table className="gzb-plain-table" aria-label="居住经过">
        <tbody>
          {residencies.map((one) => (
            <tr key={one.id}>
              <td>{one.address || '房屋未填'}</td>
              <td>{labelOf(populationKindCodes, one.populationKind)}</td>
              <td>{termText(one.from, one.to)}</td>
              <td>{labelOf(residencyStateCodes, one.state)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function termText(from: string | null, to: string | null): string {
  if (from === null && to === null) return ''
  return `${from === null ? '' : `${printedDate(from)}起`}${to === null ? '' : ` 到${printedDate(to)}`}`
}
