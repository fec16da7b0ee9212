import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { HomePage } from '@/home/HomePage';
import { ServicePage } from '@/service/ServicePage';
import { Loading } from '@/ui/Loading';
import { noteNavigation } from '@/ui/pageFocus';
import { CrashPage } from './CrashPage';
import { officeRoutes } from './officeRoutes';
import { rootRoute } from './rootRoute';
import { readSearch, writeSearch } from './search';

/** What the home page looks for: words, a region code, a sector, an agency, free or paid, a life event. */
export interface CatalogueSearch {
  q?: string;
  region?: string;
  sector?: string;
  agency?: string;
  cost?: 'free' | 'paid';
  event?: string;
}

const REGION = /^\d{2}(\.\d{2}){0,2}(\.\d{4})?$/;
const SLUG = /^[a-z0-9-]{1,63}$/;

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: ({ q, region, sector, agency, cost, event }: Record<string, unknown>): CatalogueSearch => ({
    q: typeof q === 'string' ? q.slice(0, 200) : undefined,
    region: matching(region, REGION),
    sector: matching(sector, SLUG),
    agency: matching(agency, SLUG),
    cost: cost === 'free' || cost === 'paid' ? cost : undefined,
    event: matching(event, SLUG),
  }),
  component: HomePage,
});

const serviceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/layanan/$agency/$service',
  component: ServicePage,
});

const useRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/layanan/$agency/$service/pakai/$operation',
  component: lazyRouteComponent(() => import('@/use/UsePage'), 'UsePage'),
});

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/banding',
  validateSearch: ({ q, template, region }: Record<string, unknown>) => ({
    q: typeof q === 'string' && q.length >= 3 ? q.slice(0, 200) : undefined,
    template: matching(template, /^[0-9a-f-]{36}$/),
    region: matching(region, REGION),
  }),
  component: lazyRouteComponent(() => import('@/compare/ComparePage'), 'ComparePage'),
});

const profileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data-diri',
  component: lazyRouteComponent(() => import('@/profile/ProfilePage'), 'ProfilePage'),
});

const casesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/permohonan',
  component: lazyRouteComponent(() => import('@/cases/CasesPage'), 'CasesPage'),
});

const consentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/persetujuan',
  component: lazyRouteComponent(() => import('@/consents/ConsentsPage'), 'ConsentsPage'),
});

const ledgerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/jejak-akses',
  component: lazyRouteComponent(() => import('@/ledger/LedgerPage'), 'LedgerPage'),
});

const familyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/keluarga',
  component: lazyRouteComponent(() => import('@/family/FamilyPage'), 'FamilyPage'),
});

const businessesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/usaha',
  component: lazyRouteComponent(() => import('@/businesses/BusinessesPage'), 'BusinessesPage'),
});

const rightsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hak-data',
  component: lazyRouteComponent(() => import('@/rights/RightsPage'), 'RightsPage'),
});

const sessionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sesi',
  component: lazyRouteComponent(() => import('@/session/SessionsPage'), 'SessionsPage'),
});

const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sudah-masuk',
  component: lazyRouteComponent(() => import('@/session/SignedInPage'), 'SignedInPage'),
});

const claimRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tanda-terima',
  component: lazyRouteComponent(() => import('@/counter/ClaimPage'), 'ClaimPage'),
});

const counterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/loket',
  component: lazyRouteComponent(() => import('@/counter/CounterPage'), 'CounterPage'),
});

const openStandardsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/masukan',
  component: lazyRouteComponent(() => import('@/feedback/OpenStandardsPage'), 'OpenStandardsPage'),
});

const openStandardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/masukan/$agency/$service',
  component: lazyRouteComponent(() => import('@/feedback/OpenStandardPage'), 'OpenStandardPage'),
});

const citizenRoutes = [
  homeRoute,
  serviceRoute,
  useRoute,
  compareRoute,
  profileRoute,
  casesRoute,
  consentsRoute,
  ledgerRoute,
  familyRoute,
  businessesRoute,
  rightsRoute,
  sessionsRoute,
  signedInRoute,
  claimRoute,
  openStandardsRoute,
  openStandardRoute,
] as const;

/** The pages of the portal. The two on which most visits begin are part of the first load, each other one is fetched when it is first opened. */
export function createPortalRouter() {
  const router = createRouter({
    routeTree: rootRoute.addChildren([...citizenRoutes, counterRoute, ...officeRoutes]),
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultErrorComponent: CrashPage,
  });
  router.subscribe('onBeforeNavigate', noteNavigation);
  return router;
}

function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPortalRouter>;
  }
}
