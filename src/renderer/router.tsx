import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'

import { ErrorNotice } from './components/error-notice.tsx'
import { listSearchOf } from './hooks/list-search-of.ts'
import { OfficeGate } from './shell/office-gate.tsx'

// The gate decides between set-up, lock screen and frame, and the frame holds the outlet of the pages.
const root = createRootRoute({ component: OfficeGate, validateSearch: listSearchOf })

// A page is loaded when it is first opened, so that the unlock screen is there at once.
const pages = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      // The router takes a redirect as a thrown value; it is no Error by its design.
      // oxlint-disable-next-line typescript/only-throw-error
      throw redirect({ to: '/today' })
    },
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/today',
    component: lazyRouteComponent(async () => await import('./pages/today/today-page.tsx'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/residents/list',
    component: lazyRouteComponent(async () => await import('./pages/residents/residents-page.tsx'), 'ResidentsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/residents/list/new',
    component: lazyRouteComponent(
      async () => await import('./pages/residents/household-entry-page.tsx'),
      'HouseholdEntryPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/residents/places',
    component: lazyRouteComponent(async () => await import('./pages/residents/places-page.tsx'), 'PlacesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/grids/tree',
    component: lazyRouteComponent(async () => await import('./pages/grids/grid-tree-page.tsx'), 'GridTreePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/grids/people',
    component: lazyRouteComponent(async () => await import('./pages/grids/grid-people-page.tsx'), 'GridPeoplePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/grids/people/import',
    component: lazyRouteComponent(async () => await import('./pages/grids/roster-import-page.tsx'), 'RosterImportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/grids/appointments',
    component: lazyRouteComponent(async () => await import('./pages/grids/appointments-page.tsx'), 'AppointmentsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/grids/boards',
    component: lazyRouteComponent(async () => await import('./pages/grids/boards-page.tsx'), 'BoardsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings/weekly',
    component: lazyRouteComponent(
      async () => await import('./pages/meetings/weekly-meetings-page.tsx'),
      'WeeklyMeetingsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings/weekly/$meetingId',
    component: lazyRouteComponent(
      async () => await import('./pages/meetings/meeting-notes-page.tsx'),
      'MeetingNotesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings/weekly/$meetingId/print',
    component: lazyRouteComponent(
      async () => await import('./pages/meetings/meeting-print-page.tsx'),
      'MeetingPrintPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings/resolutions',
    component: lazyRouteComponent(async () => await import('./pages/meetings/resolutions-page.tsx'), 'ResolutionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/print/log',
    component: lazyRouteComponent(async () => await import('./pages/print/print-log-page.tsx'), 'PrintLogPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/print/register',
    component: lazyRouteComponent(
      async () => await import('./pages/print/certificate-register-page.tsx'),
      'CertificateRegisterPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/bundle/export',
    component: lazyRouteComponent(async () => await import('./pages/bundle/bundles-page.tsx'), 'BundlesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/bundle/keys',
    component: lazyRouteComponent(async () => await import('./pages/bundle/keys-page.tsx'), 'KeysPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/operators',
    component: lazyRouteComponent(async () => await import('./pages/system/operators-page.tsx'), 'OperatorsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/settings',
    component: lazyRouteComponent(async () => await import('./pages/system/settings-page.tsx'), 'SettingsPage'),
  }),
] as const

/**
 * The pages by address. The path lies in the fragment (`/#/grids/people?q=王`), so that names in a filter never leave the
 * page, not even to our own server's log. Made after the start token was taken out of the fragment.
 */
export function makeRouter() {
  return createRouter({
    routeTree: root.addChildren(pages),
    history: createHashHistory(),
    defaultErrorComponent: ({ error, reset }) => <ErrorNotice error={error} onRetry={reset} />,
    defaultNotFoundComponent: () => <ErrorNotice error={NOT_FOUND} />,
  })
}

const NOT_FOUND = {
  code: 'PAGE_NOT_FOUND',
  text: { what: '没有这个页面。', safe: '资料不受影响。', next: '请从左边的菜单选择。' },
  data: {},
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
