import { createRootRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Shell } from './Shell';

/** What every page stands in. */
export const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: lazyRouteComponent(() => import('@/notfound/NotFoundPage'), 'NotFoundPage'),
});
