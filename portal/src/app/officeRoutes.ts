import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { wantOfficeTexts } from '@/i18n';
import { rootRoute } from './rootRoute';

/** Fetches a page together with the texts that only such pages have. */
async function office<T>(page: Promise<T>): Promise<T> {
  const [module] = await Promise.all([page, wantOfficeTexts()]);
  return module;
}

const getParentRoute = () => rootRoute;

const myServices = createRoute({
  getParentRoute,
  path: '/petugas',
  component: lazyRouteComponent(() => office(import('@/officer/services/MyServicesPage')), 'MyServicesPage'),
});

const newService = createRoute({
  getParentRoute,
  path: '/petugas/layanan-baru',
  component: lazyRouteComponent(() => office(import('@/officer/create/NewServicePage')), 'NewServicePage'),
});

const ownService = createRoute({
  getParentRoute,
  path: '/petugas/layanan/$agency/$service',
  component: lazyRouteComponent(() => office(import('@/officer/service/OwnServicePage')), 'OwnServicePage'),
});

/** Steps of bringing a release in. */
export const STEPS = ['dokumen', 'standar', 'sistem', 'kirim'] as const;
export type Step = (typeof STEPS)[number];

const release = createRoute({
  getParentRoute,
  path: '/petugas/rilis/$release',
  validateSearch: ({ langkah }: Record<string, unknown>): { langkah?: Step } => ({
    langkah: STEPS.find((step) => step === langkah),
  }),
  component: lazyRouteComponent(() => office(import('@/officer/release/ReleasePage')), 'ReleasePage'),
});

const reviewQueue = createRoute({
  getParentRoute,
  path: '/tinjau',
  component: lazyRouteComponent(() => office(import('@/review/QueuePage')), 'QueuePage'),
});

const review = createRoute({
  getParentRoute,
  path: '/tinjau/$release',
  component: lazyRouteComponent(() => office(import('@/review/ReviewPage')), 'ReviewPage'),
});

const decisions = createRoute({
  getParentRoute,
  path: '/tinjau/keputusan',
  component: lazyRouteComponent(() => office(import('@/review/DecisionsPage')), 'DecisionsPage'),
});

const importReview = createRoute({
  getParentRoute,
  path: '/tinjau/impor',
  component: lazyRouteComponent(() => office(import('@/review/ImportReviewPage')), 'ImportReviewPage'),
});

const agencies = createRoute({
  getParentRoute,
  path: '/tinjau/instansi',
  component: lazyRouteComponent(() => office(import('@/review/agencies/AgenciesPage')), 'AgenciesPage'),
});

const lifeEvents = createRoute({
  getParentRoute,
  path: '/tinjau/peristiwa',
  component: lazyRouteComponent(() => office(import('@/review/lifeevents/LifeEventsPage')), 'LifeEventsPage'),
});

const partnership = createRoute({
  getParentRoute,
  path: '/petugas/layanan/$agency/$service/kemitraan',
  component: lazyRouteComponent(() => office(import('@/officer/partners/AcceptPage')), 'AcceptPage'),
});

const templates = createRoute({
  getParentRoute,
  path: '/petugas/templat',
  component: lazyRouteComponent(() => office(import('@/officer/templates/TemplatesPage')), 'TemplatesPage'),
});

const join = createRoute({
  getParentRoute,
  path: '/petugas/templat/$template',
  component: lazyRouteComponent(() => office(import('@/officer/templates/JoinPage')), 'JoinPage'),
});

const imports = createRoute({
  getParentRoute,
  path: '/petugas/impor',
  component: lazyRouteComponent(() => office(import('@/officer/imports/ImportsPage')), 'ImportsPage'),
});

const usage = createRoute({
  getParentRoute,
  path: '/petugas/pemakaian',
  component: lazyRouteComponent(() => office(import('@/officer/usage/UsagePage')), 'UsagePage'),
});

const integrators = createRoute({
  getParentRoute,
  path: '/mitra',
  component: lazyRouteComponent(() => office(import('@/integrator/StartPage')), 'StartPage'),
});

const reference = createRoute({
  getParentRoute,
  path: '/mitra/referensi',
  component: lazyRouteComponent(() => office(import('@/integrator/ReferencePage')), 'ReferencePage'),
});

const serviceReference = createRoute({
  getParentRoute,
  path: '/mitra/referensi/$agency/$service',
  component: lazyRouteComponent(() => office(import('@/integrator/ServiceReferencePage')), 'ServiceReferencePage'),
});

const sdk = createRoute({
  getParentRoute,
  path: '/mitra/sdk',
  component: lazyRouteComponent(() => office(import('@/integrator/SdkPage')), 'SdkPage'),
});

const problems = createRoute({
  getParentRoute,
  path: '/mitra/masalah',
  component: lazyRouteComponent(() => office(import('@/integrator/ProblemsPage')), 'ProblemsPage'),
});

/** Pages of officers, reviewers and integrators. */
export const officeRoutes = [
  myServices,
  newService,
  ownService,
  release,
  reviewQueue,
  decisions,
  review,
  importReview,
  agencies,
  lifeEvents,
  partnership,
  templates,
  join,
  imports,
  usage,
  integrators,
  reference,
  serviceReference,
  sdk,
  problems,
] as const;
