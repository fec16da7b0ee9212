import { describe, expect, it } from 'vitest';
import type { DraftContent } from '@/officer/release/draftContent';
import { mergeContent, withParts } from '@/officer/release/mergeContent';

const base: DraftContent = {
  document: 'openapi: 3.0.3',
  upstreams: [{ url: 'https://a.example' }],
  standard: { biayaTarif: { amount: 0 }, produkPelayanan: { id: 'Kartu' } },
  policy: { deadline: 'PT5S' },
};
const changed = (more: Partial<DraftContent>): DraftContent => ({ ...base, ...more });

describe('a draft of two officers', () => {
  it('takes what each changed in another part, also inside the standard', () => {
    const mine = changed({ standard: { ...base.standard, produkPelayanan: { id: 'Kartu anak' } } });
    const theirs = changed({
      document: 'openapi: 3.1.0',
      standard: { ...base.standard, dasarHukum: { id: 'Perda' } },
      policy: { deadline: 'PT5S', maxConcurrent: 7 },
    });
    const { content, clashes, taken } = mergeContent(base, mine, theirs);
    expect(clashes).toEqual([]);
    expect(taken.toSorted()).toEqual(['document', 'policy.maxConcurrent', 'standard.dasarHukum']);
    expect(content).toEqual({
      document: 'openapi: 3.1.0',
      upstreams: base.upstreams,
      standard: { biayaTarif: { amount: 0 }, produkPelayanan: { id: 'Kartu anak' }, dasarHukum: { id: 'Perda' } },
      policy: { deadline: 'PT5S', maxConcurrent: 7 },
    });
  });

  it('names what both changed differently, and keeps mine until somebody chooses', () => {
    const mine = changed({ document: 'mine', standard: { ...base.standard, biayaTarif: { amount: 1 } } });
    const theirs = changed({ document: 'theirs', standard: { ...base.standard, biayaTarif: { amount: 1 } } });
    const { content, clashes } = mergeContent(base, mine, theirs);
    expect([content.document, clashes]).toEqual(['mine', ['document']]);
    expect(withParts(content, theirs, clashes).document).toBe('theirs');
  });

  it('drops what either removed and the other left as it was', () => {
    const mine = changed({ standard: { produkPelayanan: { id: 'Kartu' } } });
    const theirs = changed({ policy: undefined });
    const { content, clashes } = mergeContent(base, mine, theirs);
    expect([content.standard, content.policy, clashes]).toEqual([{ produkPelayanan: { id: 'Kartu' } }, undefined, []]);
  });
});
