import { sql, type Expression, type SqlBool } from 'kysely'

/** A column that holds the text somewhere; letter case does not matter, on either dialect. */
export function contains(column: Expression<string | null>, text: string): Expression<SqlBool> {
  const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, String.raw`\$&`)}%`
  return sql<SqlBool>`lower(${column}) like ${pattern} escape '\\'`
}
