import { z } from 'zod'

/** What a person decides in the wizard besides the file itself. All of it may be left out. */
export const importChoicesSchema = z.object({
  /** Field by column index, by sheet name; null reads the column by no field. */
  columns: z.record(z.string(), z.record(z.coerce.number(), z.string().nullable())).optional(),
  /** Texts no code table knows: field → text → code. */
  codes: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  /** Keys of unknown grids that are not to be created. */
  skipGrids: z.array(z.string()).optional(),
  /** Accepts doubtful identity numbers of all rows for this reason. */
  overrideReason: z.string().trim().max(100).optional(),
  /** First day of postings whose row names none; the day of the import by default. */
  defaultFrom: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
})

export type ImportChoices = z.output<typeof importChoicesSchema>
