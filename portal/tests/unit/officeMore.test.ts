import { describe, expect, it } from 'vitest';
import { termsOf } from '@/officer/create/serviceForm';
import { previewOfText } from '@/officer/imports/filePreview';
import { foldTrail } from '@/officer/release/foldTrail';
import { faultsByStep } from '@/officer/release/stepOf';
import { serving } from '@/officer/upstream/credentialForm';
import { secondsOf } from '@/officer/upstream/policy';
import { firstDay } from '@/officer/usage/period';
import { declaredOperations, declaredServers } from '@/review/declaredOperations';
import type { AuditEntry, Finding } from '@satu-gerbang/sdk/registry';

describe('a trail', () => {
  const entry = (action: string, actor: string, minute: number): AuditEntry => ({
    action,
    actor,
    own: false,
    at: new Date(Date.UTC(2026, 10, 23, 2, minute)),
  });

  it('is read newest first, and folds what one person changed one after the other', () => {
    const rows = foldTrail([
      entry('create', 'a', 0),
      entry('change', 'a', 1),
      entry('change', 'a', 2),
      entry('change', 'b', 3),
      entry('submit', 'b', 4),
    ]);
    expect(rows.map(({ action, actor, times }) => `${action} ${actor} ${times}`)).toEqual([
      'submit b 1',
      'change b 1',
      'change a 2',
      'create a 1',
    ]);
    expect(rows[2]?.at.getUTCMinutes()).toBe(2);
  });
});

describe('a document as a reviewer reads it', () => {
  const text = [
    'openapi: 3.0.3',
    'x-satu-audience: [integrator]',
    'tags: [{ name: umum, x-satu-audience: [public] }]',
    'servers: [{ url: https://api.contoh.go.id/v1 }, { url: /relatif }]',
    'paths:',
    '  /a:',
    '    get: { summary: Baca, x-satu-audience: [citizen] }',
    '    post: { tags: [umum] }',
    '  /b:',
    '    delete: {}',
  ].join('\n');

  it('names who may call each operation: its own word, that of its tag, that of the document', () => {
    expect(declaredOperations(text).map(({ name, audience }) => [name, audience])).toEqual([
      ['get /a', ['citizen']],
      ['post /a', ['public']],
      ['delete /b', ['integrator']],
    ]);
    expect(declaredOperations('a: [')).toEqual([]);
  });

  it('offers the addresses that can be called from outside', () => {
    expect(declaredServers(text)).toEqual(['https://api.contoh.go.id/v1']);
  });
});

describe('what officers read', () => {
  it('counts the errors of each step', () => {
    const at = (pointer: string, severity: Finding['severity']) => ({ pointer, severity }) as Finding;
    expect(
      faultsByStep([
        at('/standard/x', 'error'),
        at('/openapi/a', 'error'),
        at('/openapi/b', 'error'),
        at('/upstreams/0', 'warning'),
      ]),
    ).toEqual({ standar: 1, dokumen: 2 });
  });

  it('has durations in seconds', () => {
    expect(['PT90S', 'PT1M', 'PT0.5S', 'P1D', 'PTsepuluhS', ''].map(secondsOf)).toEqual([
      90,
      60,
      0.5,
      86_400,
      undefined,
      undefined,
    ]);
  });

  it('keeps a credential while a release that serves uses it', () => {
    const use = (state: 'draft' | 'published' | 'suspended') => ({ service: 's', release: state, state });
    expect(serving([use('draft'), use('published'), use('suspended')]).map(({ state }) => state)).toEqual([
      'published',
      'suspended',
    ]);
  });

  it('begins a period on the calendar of Java', () => {
    expect(firstDay('7', new Date('2026-11-03T18:00:00Z')).toISOString().slice(0, 10)).toBe('2026-10-29');
  });

  it('takes each search term once', () => {
    expect(termsOf('KTP, ektp ; KTP,, cetak KTP')).toEqual(['KTP', 'ektp', 'cetak KTP']);
  });
});

describe('a file of an office', () => {
  it('is shown under its own headings, whatever separates its cells', () => {
    expect(previewOfText('\ufeffagency;slug;name\r\nbmkg;cuaca;"Cuaca; hari ini"\r\n')).toEqual({
      header: ['agency', 'slug', 'name'],
      rows: [['bmkg', 'cuaca', 'Cuaca; hari ini']],
    });
    expect(previewOfText('sep=|\nagency|slug\nbmkg|cuaca\n')?.rows).toEqual([['bmkg', 'cuaca']]);
  });

  it('that is empty, or has only its headings, is refused before it is sent', () => {
    expect([previewOfText(''), previewOfText('agency,slug\r\n'), previewOfText('agency,slug\n\n ,\n')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
