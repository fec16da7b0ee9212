import type { TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTexts, switchLanguage } from '@/i18n';
import { formatCost, formatDate, formatDay, formatDuration, formatTime, monthNames } from '@/i18n/format';
import { regionName } from '@/data/regions';
import { sectorName } from '@/home/sector';

let id: TFunction;
let en: TFunction;

beforeAll(async () => {
  const texts = await startTexts();
  await switchLanguage(texts, 'en');
  id = texts.getFixedT('id');
  en = texts.getFixedT('en');
});

describe('dates', () => {
  it('are written out in the language of the page', () => {
    expect(formatDate('2026-11-23', 'id')).toBe('23 November 2026');
    expect(formatDate('1990-03-05', 'id')).toBe('5 Maret 1990');
    expect(formatDate('1990-03-05', 'en')).toBe('5 March 1990');
  });

  it('stay as they are when they are no dates', () => expect(formatDate('kemarin', 'id')).toBe('kemarin'));

  it('of instants are those of East Java', () => {
    const lateEvening = new Date('2026-11-22T18:05:00Z');
    expect(formatDay(lateEvening, 'id')).toBe('23 November 2026');
    expect(formatTime(lateEvening, 'id')).toBe('01.05 WIB');
  });

  it('name twelve months', () => {
    expect(monthNames('id')).toHaveLength(12);
    expect(monthNames('id')[4]).toBe('Mei');
  });
});

describe('costs', () => {
  it('are free or in rupiah', () => {
    expect(formatCost({ amount: 0 }, id, 'id')).toBe('Gratis');
    expect(formatCost({ amount: 0 }, en, 'en')).toBe('Free');
    expect(formatCost({ amount: 50_000 }, id, 'id')).toBe('Rp\u00a050.000');
    expect(formatCost({ amount: 1_250_000 }, en, 'en')).toBe('Rp\u00a01,250,000');
  });
});

describe('durations', () => {
  it.each([
    [{ duration: 'P5D', workingDays: true }, '5 hari kerja', '5 working days'],
    [{ duration: 'P1D', workingDays: true }, '1 hari kerja', '1 working day'],
    [{ duration: 'P14D' }, '14 hari', '14 days'],
    [{ duration: 'P2W' }, '2 minggu', '2 weeks'],
    [{ duration: 'P1Y6M' }, '1 tahun 6 bulan', '1 year, 6 months'],
    [{ duration: 'PT30M' }, '30 menit', '30 minutes'],
    [{ duration: 'PT0S' }, 'Seketika', 'Immediately'],
  ])('%j are said in words', (time, indonesian, english) => {
    expect(formatDuration(time, id, 'id').replaceAll(',', '')).toBe(indonesian);
    expect(formatDuration(time, en, 'en')).toBe(english);
  });

  it('stay as they are when they cannot be read', () =>
    expect(formatDuration({ duration: '5 hari' }, id, 'id')).toBe('5 hari'));
});

describe('names', () => {
  it('of regions fall back to what they lie in', () => {
    expect(regionName('35.78')).toBe('Kota Surabaya');
    expect(regionName('35.78.09')).toBe('Kota Surabaya');
    expect(regionName('99')).toBe('99');
  });

  it('of sectors fall back to the slug', () => {
    expect(sectorName('adminduk', id)).toBe('Administrasi kependudukan');
    expect(sectorName('ruang-terbuka', en)).toBe('Ruang terbuka');
  });
});
