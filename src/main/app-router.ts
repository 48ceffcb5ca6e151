import { router } from './api/trpc.ts'
import { appointmentProcedures } from './features/appointments/procedures.ts'
import { boardProcedures } from './features/boards/procedures.ts'
import { bundleProcedures } from './features/bundles/procedures.ts'
import { duplicateProcedures } from './features/duplicates/procedures.ts'
import { gridProcedures } from './features/grids/procedures.ts'
import { importProcedures } from './features/imports/procedures.ts'
import { jobProcedures } from './features/jobs/procedures.ts'
import { meetingProcedures } from './features/meetings/procedures.ts'
import { officeProcedures } from './features/office/procedures.ts'
import { operatorProcedures } from './features/operators/procedures.ts'
import { personProcedures } from './features/people/procedures.ts'
import { placeProcedures } from './features/places/procedures.ts'
import { printProcedures } from './features/prints/procedures.ts'
import { residentProcedures } from './features/residents/procedures.ts'
import { settingsProcedures } from './features/settings/procedures.ts'
import { setupProcedures } from './features/setup/procedures.ts'
import { todayProcedures } from './features/today/procedures.ts'

/** Every procedure of the program, one line a feature. The renderer takes the type only. */
export const appRouter = router({
  appointments: appointmentProcedures,
  boards: boardProcedures,
  bundles: bundleProcedures,
  duplicates: duplicateProcedures,
  grids: gridProcedures,
  imports: importProcedures,
  jobs: jobProcedures,
  meetings: meetingProcedures,
  office: officeProcedures,
  operators: operatorProcedures,
  people: personProcedures,
  places: placeProcedures,
  prints: printProcedures,
  residents: residentProcedures,
  settings: settingsProcedures,
  setup: setupProcedures,
  today: todayProcedures,
})

export type AppRouter = typeof appRouter
