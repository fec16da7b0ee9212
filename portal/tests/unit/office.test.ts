import { describe, expect, it } from 'vitest';
import { fieldAt, slugOf } from '@/officer/create/serviceForm';
import { progressOf } from '@/officer/golive/stages';
import { percentOf, typeOf } from '@/officer/imports/importData';
import { pollInterval } from '@/officer/release/releaseData';
import { stepOf } from '@/officer/release/stepOf';
import { matching } from '@/officer/services/matching';
import { newest, openDraft, serving } from '@/officer/services/standing';
import { serviceTime, typedTime } from '@/officer/standard/duration';
import { changedText, completeness, controlAt } from '@/officer/standard/elements';
import { joinFieldAt, joinInput, liveAuth, liveFields, updateInput } from '@/officer/templates/joinInput';
import { credentialInput, missingFields } from '@/officer/upstream/credentialForm';
import { controlAt as upstreamControlAt } from '@/officer/upstream/controlAt';
import { wholeNumber, windowOf } from '@/officer/upstream/policy';
import { firstDay } from '@/officer/usage/period';
import { matchingAgencies } from '@/review/agencies/agencyData';
import { endOfDay } from '@/review/endOfDay';
import { faultsOf, formOf } from '@/review/lifeevents/lifeEventForm';
import { actsOn, endsOn } from '@/review/useDecision';
import type { Agency, Release, ReleaseInput, Service } from '@satu-gerbang/sdk/registry';

const release = (state: Release['state'], day = 1, live?: Release['live']): Release => ({
  id: `${state}-${day}`,
  agency: 'bmkg',
  service: 'cuaca',
  state,
  live,
  createdAt: new Date(Date.UTC(2026, 10, day)),
});

describe('registering a service', () => {
  it('makes an address of its name', () => {
    expect(slugOf('Kartu Identitas Anak (KIA)')).toBe('kartu-identitas-anak-kia');
    expect(slugOf('  Café & Résumé ')).toBe('cafe-resume');
    expect(slugOf('a'.repeat(80))).toHaveLength(63);
    expect(slugOf('–')).toBe('');
  });

  it('sorts faults to the fields that they are about', () => {
    expect([fieldAt('/name/en'), fieldAt('/summary'), fieldAt('/nothing'), fieldAt(undefined)]).toEqual([
      'name_en',
      'summary',
      undefined,
      undefined,
    ]);
  });
});

describe('the releases of a service', () => {
  const all = [release('published', 2), release('draft', 3), release('retired', 1), release('draft', 2)];

  it('name the newest one, the live one and the draft that can be changed', () => {
    expect(newest(all)?.id).toBe('draft-3');
    expect(serving(all)?.id).toBe('published-2');
    expect(openDraft(all)?.id).toBe('draft-3');
    expect(serving([])).toBeUndefined();
  });

  it('are asked for again only while something is about to change', () => {
    expect(pollInterval(release('draft'))).toBe(false);
    expect(pollInterval(release('submitted'))).toBe(5_000);
    expect(pollInterval(release('published', 1, { applied: 1, replicas: 2 }))).toBe(500);
    expect(pollInterval(release('published', 1, { applied: 2, replicas: 2, ms: 41 }))).toBe(false);
    expect(pollInterval(release('published', 1, { applied: 0, replicas: 2, quarantined: 'x' }))).toBe(false);
  });

  it.each([
    ['draft', undefined, 'now', 'later', 'later'],
    ['submitted', undefined, 'done', 'now', 'later'],
    ['rejected', undefined, 'done', 'failed', 'later'],
    ['approved', undefined, 'done', 'done', 'now'],
    ['published', { applied: 2, replicas: 2, ms: 41 }, 'done', 'done', 'done'],
    ['published', { applied: 0, replicas: 2, quarantined: 'x' }, 'done', 'done', 'failed'],
    ['suspended', { applied: 2, replicas: 2, ms: 41 }, 'done', 'done', 'failed'],
  ] as const)('show how far %s is', (state, live, draft, review, last) => {
    expect(progressOf({ state, live })).toMatchObject({ draft, review, live: last });
  });
});

describe('finding one of many services', () => {
  const named = (id: string, slug: string) => ({ name: { id }, slug }) as Service;

  it('takes every word, in name or address, whatever the case', () => {
    const services = [named('Kartu Identitas Anak', 'kia'), named('Akta kelahiran', 'akta')];
    expect(matching(services, 'ANAK kartu')).toEqual([services[0]]);
    expect(matching(services, ' ')).toEqual(services);
    expect(matching(services, 'anak akta')).toEqual([]);
  });
});

describe('the standard', () => {
  it('counts mandatory and other elements, and opening hours as none', () => {
    const text = { id: 'ada' };
    expect(completeness({})).toEqual({ mandatory: 0, of: 6, all: 0, total: 14 });
    expect(completeness({ persyaratan: [] }).mandatory).toBe(0);
    expect(
      completeness({ persyaratan: [{ text }], produkPelayanan: text, dasarHukum: text, jamPelayanan: text }),
    ).toEqual({
      mandatory: 2,
      of: 6,
      all: 3,
      total: 14,
    });
  });

  it('counts a text that says nothing as not stated, as the registry does', () => {
    const nothing = { id: ' – ' };
    const standard = {
      persyaratan: [{ text: nothing }],
      produkPelayanan: nothing,
      penangananPengaduan: { text: nothing },
      jangkaWaktu: { duration: 'P1D' },
      biayaTarif: { amount: 0 },
      evaluasiKinerja: { id: '-' },
    };
    expect(completeness(standard)).toEqual({ mandatory: 2, of: 6, all: 2, total: 14 });
  });

  it('keeps a time as a number and a unit', () => {
    expect(typedTime({ duration: 'P7D', workingDays: true })).toEqual({ amount: '7', unit: 'working_day' });
    expect(typedTime({ duration: 'PT30M' })).toEqual({ amount: '30', unit: 'minute' });
    expect(typedTime({ duration: 'P1M2D' })).toBeUndefined();
    expect(serviceTime({ amount: '2', unit: 'hour' }, undefined)).toMatchObject({
      duration: 'PT2H',
      workingDays: false,
    });
    expect(serviceTime({ amount: '7', unit: 'working_day' }, undefined)).toMatchObject({
      duration: 'P7D',
      workingDays: true,
    });
    expect(serviceTime({ amount: '', unit: 'day' }, undefined)).toBeUndefined();
  });

  it('drops a text once both of its languages are empty', () => {
    expect(changedText({ id: 'a', en: 'b' }, 'en', '')).toEqual({ id: 'a', en: undefined });
    expect(changedText({ id: 'a' }, 'id', '')).toBeUndefined();
  });

  it('and the other steps know where a pointer leads', () => {
    expect(stepOf('/standard/jangka_waktu')).toBe('standar');
    expect(stepOf('/upstreams/0/url')).toBe('sistem');
    expect(stepOf('/openapi/paths')).toBe('dokumen');
    expect(controlAt('/standard/jangka_waktu/duration')).toBe('standar-jangka_waktu');
  });
});

describe('a credential', () => {
  it('names what is missing', () => {
    expect(missingFields('api_key', { credential: 'Kunci!', name: 'X-Key' })).toEqual(['credential', 'value']);
    expect(missingFields('hmac', { credential: 'bpjs', consumer_id: '1', secret: 's' })).toEqual([]);
  });

  it('is told in the member that its type names', () => {
    expect(credentialInput('api_key', { name: 'k', value: 'v', in: 'query' })).toEqual({
      type: 'api_key',
      apiKey: { _in: 'query', name: 'k', value: 'v' },
    });
    expect(credentialInput('oauth2_client', { token_url: 'https://t', client_id: 'c', client_secret: 's' })).toEqual({
      type: 'oauth2_client',
      oauth2Client: { tokenUrl: 'https://t', clientId: 'c', clientSecret: 's', scope: undefined },
    });
  });
});

describe('a reviewer', () => {
  it('can do what the state of a release allows', () => {
    expect(actsOn('submitted')).toEqual(['reject', 'publish']);
    expect(actsOn('suspended')).toEqual(['resume', 'retire']);
    expect(actsOn('draft')).toEqual([]);
    expect(actsOn('published')).toEqual(['suspend', 'deprecate', 'retire']);
  });

  it('and an officer announce the end of a release before they retire it', () => {
    expect([endsOn('published'), endsOn('deprecated'), endsOn('submitted')]).toEqual([
      ['deprecate', 'retire'],
      ['retire'],
      [],
    ]);
  });

  it('ends a service with its last day, in the time of Java', () => {
    const now = new Date('2026-11-24T18:00:00Z');
    expect(endOfDay('2026-11-25', now)?.toISOString()).toBe('2026-11-25T16:59:59.000Z');
    expect([endOfDay('2026-11-24', now), endOfDay('2026-2-30', now), endOfDay('', now)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('finds an agency by name or alias', () => {
    const agencies = [{ alias: 'bmkg', name: { id: 'Badan Meteorologi' } } as Agency];
    const find = (words: string) => matchingAgencies(agencies, words, ({ name }) => name.id).length;
    expect(['BMKG', 'meteo badan', 'dinas'].map(find)).toEqual([1, 1, 0]);
  });

  it('is told what a life event lacks', () => {
    expect(faultsOf(formOf(undefined), [])).toEqual({ name: 'missing', slug: 'missing', summary: 'missing' });
    const form = { ...formOf(undefined), name: 'Lahir', summary: 'Bayi', slug: 'lahir' };
    expect(faultsOf(form, [])).toEqual({});
    expect(faultsOf(form, ['lahir'])).toEqual({ slug: 'taken' });
    expect(faultsOf({ ...form, slug: 'Lahir!' }, [])).toEqual({ slug: 'slug' });
  });
});

describe('limits of use', () => {
  it('are whole numbers within what the registry takes', () => {
    expect(['1.000', '10000', '0', '10001', '1x', ''].map((typed) => wholeNumber(typed, 10_000))).toEqual([
      1_000,
      10_000,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('know the same time under its other names, and keep one they do not know', () => {
    expect(['PT60S', 'P1D', 'PT90S'].map(windowOf)).toEqual(['PT1M', 'PT24H', 'PT90S']);
  });

  it('are where a pointer to them leads', () => {
    expect(
      ['/policy/max_concurrent', '/policy/rate_limits/1/window', '/policy/rate_limits/0', '/policy/deadline'].map(
        upstreamControlAt,
      ),
    ).toEqual(['sistem-serentak', 'batas-1-window', 'batas-0-limit', 'sistem-batas']);
  });
});

describe('joining a template', () => {
  it('sends one small document; no amount is free of charge', () => {
    const fields = {
      agency: 'a',
      region: '35.15',
      url: ' https://x ',
      hours: 'Senin',
      amount: '',
      contact: 'Loket',
      phone: '',
    };
    expect(joinInput(fields, { type: 'none' })).toEqual({
      agency: 'a',
      region: '35.15',
      upstream: { url: 'https://x', auth: { type: 'none' } },
      hours: { id: 'Senin' },
      cost: { amount: 0 },
      contact: { text: { id: 'Loket' }, phone: undefined },
    });
    expect(joinInput({ ...fields, amount: '50.000' }, { type: 'none' }).cost?.amount).toBe(50_000);
  });

  it('sorts faults to the fields that they are about', () => {
    expect(['/upstream/url', '/cost/amount', '/contact/phone', '/contact/text/id', '/x'].map(joinFieldAt)).toEqual([
      'url',
      'amount',
      'phone',
      'contact',
      undefined,
    ]);
    expect(['/upstreams/0/url', '/standard/jam_pelayanan', '/standard/produk_pelayanan'].map(joinFieldAt)).toEqual([
      'url',
      'hours',
      undefined,
    ]);
  });

  it('says in an update only what differs from what is live', () => {
    const live: ReleaseInput = {
      openapi: '',
      upstreams: [{ url: 'https://a.example/kia', auth: { type: 'api_key', credential: 'kunci' } }],
      standard: {
        jamPelayanan: { id: 'Senin', en: 'Monday' },
        biayaTarif: { amount: 0, note: { id: 'Gratis' } },
        penangananPengaduan: { text: { id: 'Loket', en: 'Counter' }, phone: '1', email: 'a@example.go.id' },
      },
    };
    const fields = liveFields('bmkg', '35', live);
    const said = (changed: object, auth = liveAuth(live)) =>
      JSON.parse(JSON.stringify(updateInput({ ...fields, ...changed }, auth, live))) as unknown;
    expect(said({})).toEqual({});
    expect(said({ amount: '0' })).toEqual({});
    expect(said({ amount: 'Rp5.000' })).toEqual({ cost: { amount: 5000 } });
    expect(said({ hours: ' Selasa ' })).toEqual({ hours: { id: 'Selasa' } });
    expect(said({ phone: '' })).toEqual({
      contact: { text: { id: 'Loket', en: 'Counter' }, email: 'a@example.go.id' },
    });
    expect(said({ contact: 'Kantor' })).toEqual({
      contact: { text: { id: 'Kantor' }, phone: '1', email: 'a@example.go.id' },
    });
    expect(said({}, { type: 'none' })).toEqual({
      upstream: { url: 'https://a.example/kia', auth: { type: 'none' } },
    });
  });
});

describe('an import', () => {
  it('is told apart by the name of its file, and says how far it is', () => {
    expect(typeOf('layanan.NDJSON')).toBe('application/x-ndjson');
    expect(typeOf('layanan.csv')).toBe('text/csv');
    expect(typeOf('layanan.XLSX')).toContain('spreadsheetml');
    expect(percentOf({ done: 1, total: 3 })).toBe(33);
    expect(percentOf({ done: 0, total: 0 })).toBe(100);
  });
});

describe('a period of usage', () => {
  it('ends today', () => {
    expect(firstDay('7', new Date('2026-11-03T10:00:00Z')).toISOString().slice(0, 10)).toBe('2026-10-28');
  });
});
