import type { Policy, ReleaseInput, StandardDraft, Upstream } from '@satu-gerbang/sdk/registry';

/** A release as it is worked on: its document as text. */
export interface DraftContent {
  document: string;
  upstreams: Upstream[];
  standard: StandardDraft;
  policy?: Policy;
}

/** What was uploaded, made ready to be worked on; a document that came as an object is shown as JSON. */
export function draftOf({ openapi, upstreams, standard, policy }: ReleaseInput): DraftContent {
  const document = typeof openapi === 'string' ? openapi : JSON.stringify(openapi, null, 2);
  return { document, upstreams, standard, policy };
}

/** What is stored. */
export function inputOf({ document, upstreams, standard, policy }: DraftContent): ReleaseInput {
  return { openapi: document, upstreams, standard, policy };
}
