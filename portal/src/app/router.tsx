import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Loading } from '@/ui/Loading';
import { noteNavigation } from '@/ui/pageFocus';
import { CrashPage } from './CrashPage';
import { officeRoutes } from './officeRoutes';
import { rootRoute } from './rootRoute';
import { readSearch, writeSearch } from './search';

/** What the home page looks for: words, a region code, a sector. */
export interface CatalogueSearch {
  q?: string;
  region?: string;
  sector?: string;
}

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: ({ q, region, sector }: Record<string, unknown>): CatalogueSearch => ({
    q: typeof q === 'string' ? q.slice(0, 200) : undefined,
    region: matching(region, /^\d{2}(\.\d{2}){0,2}(\.\d{4})?$/),
    sector: matching(sector, /^[a-z0-9-]{1,60}$/),
  }),
  component: lazyRouteComponent(() => import('@/home/HomePage'), 'HomePage'),
});

const serviceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/layanan/$agency/$service',
  component: lazyRouteComponent(() => import('@/service/ServicePage'), 'ServicePage'),
});

const profileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data-diri',
  component: lazyRouteComponent(() => import('@/profile/ProfilePage'), 'ProfilePage'),
});

/** The pages of the portal; each is fetched when it is first opened. */
export function createPortalRouter() {
  const router = createRouter({
    routeTree: rootRoute.addChildren([homeRoute, serviceRoute, profileRoute, ...officeRoutes]),
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
