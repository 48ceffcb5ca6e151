import type { Reader } from '../../store/database.ts'

/** What is compared to find people who may be the same. */
export interface SimilarQuestion {
  readonly name: string
  readonly phone?: string | null | undefined
  readonly birthDate?: string | null | undefined
  /** The record itself, when it is being changed. */
  readonly exceptId?: string | undefined
}

/** The ids of people of the same name with the same telephone or birth date (domain §7: checked on every save). */
export async function similarPeople(
  db: Reader,
  community: string,
  question: SimilarQuestion,
): Promise<readonly string[]> {
  const { phone, birthDate, exceptId } = question
  if (!phone && !birthDate) return []
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('community', '=', community)
    .where('name', '=', question.name)
    .where((build) =>
      build.or([
        ...(phone ? [build('phone', '=', phone)] : []),
        ...(birthDate ? [build('birthDate', '=', birthDate)] : []),
      ]),
    )
    .execute()
  // Ordered here: asked to, SQLite walks everybody in the order of the key instead of taking the index of the name.
  return rows
    .map((row) => row.id)
    .filter((id) => id !== exceptId)
    .sort()
}
