import { describe, expect, it } from 'vitest';
import { serviceTime, typedTime } from '@/officer/standard/duration';
import { changedText, completeness, controlAt, statedStandard } from '@/officer/standard/elements';
import { isPhone, standardFaults } from '@/officer/standard/faults';
import { rupiahOf } from '@/officer/standard/rupiah';
import type { StandardDraft } from '@satu-gerbang/sdk/registry';

describe('a standard that is half filled in', () => {
  it.each<[StandardDraft, string, string]>([
    [{ persyaratan: [{ text: { id: 'KTP' } }, {}] }, 'standar-persyaratan-1', 'requirement'],
    [{ persyaratan: [{ text: { en: 'Identity card' } }] }, 'standar-persyaratan-0', 'requirement'],
    [{ dasarHukum: { en: 'An act' } }, 'standar-dasar_hukum', 'text'],
    [{ jamPelayanan: { id: ' ', en: 'Monday' } }, 'standar-jam_pelayanan', 'text'],
    [{ jangkaWaktu: { duration: 'PsepuluhD' } }, 'standar-jangka_waktu', 'time'],
    [{ jangkaWaktu: { note: { id: 'setelah lengkap' } } }, 'standar-jangka_waktu', 'time'],
    [{ biayaTarif: { amount: '3,5' } }, 'standar-biaya_tarif-rupiah', 'rupiah'],
    [{ biayaTarif: {} }, 'standar-biaya_tarif-rupiah', 'rupiah'],
    [{ penangananPengaduan: { phone: '0311234567' } }, 'standar-penanganan_pengaduan', 'text'],
    [{ penangananPengaduan: { text: { id: 'Loket' }, phone: 'abc' } }, 'standar-pengaduan-phone', 'phone'],
    [{ penangananPengaduan: { text: { id: 'Loket' }, email: 'ptsp@' } }, 'standar-pengaduan-email', 'email'],
    [{ penangananPengaduan: { text: { id: 'Loket' }, url: 'https://' } }, 'standar-pengaduan-url', 'url'],
    [{ penangananPengaduan: { text: { id: 'Loket' }, url: 'bukan url' } }, 'standar-pengaduan-url', 'url'],
  ])('%j names the field that lacks something', (standard, control, fault) => {
    expect(standardFaults(standard)).toEqual({ [control]: fault });
    expect(statedStandard(standard).persyaratan?.[1]).toBeUndefined();
  });

  it('names nothing where nothing was begun, or all is there', () => {
    expect(standardFaults({})).toEqual({});
    expect(
      standardFaults({
        jangkaWaktu: { duration: 'P1M2D' },
        biayaTarif: { amount: 0 },
        penangananPengaduan: { text: { id: 'Loket' }, phone: '112', email: 'a@b.go.id', url: 'https://lapor.go.id/x' },
      }),
    ).toEqual({});
  });

  it('keeps what was typed in the place of a number', () => {
    const time = serviceTime({ amount: 'sepuluh', unit: 'working_day' }, undefined);
    expect(time).toEqual({ duration: 'PsepuluhD', workingDays: true, note: undefined });
    expect(typedTime(time)).toEqual({ amount: 'sepuluh', unit: 'working_day' });
    expect(typedTime(serviceTime({ amount: '3,5', unit: 'hour' }, undefined))).toEqual({ amount: '3,5', unit: 'hour' });
    expect(serviceTime({ amount: ' ', unit: 'day' }, { id: 'catatan' })).toEqual({ note: { id: 'catatan' } });
  });

  it('keeps a text in English alone', () => {
    expect(changedText(undefined, 'en', 'A card')).toEqual({ id: undefined, en: 'A card' });
  });

  it('counts as not stated, and is not shown as a standard', () => {
    const half: StandardDraft = {
      persyaratan: [{}],
      jangkaWaktu: { duration: 'PsepuluhD' },
      biayaTarif: { amount: '3,5' },
      penangananPengaduan: { phone: '112' },
      produkPelayanan: { en: 'A card' },
    };
    expect(completeness(half).all).toBe(0);
    expect(statedStandard(half)).toEqual({ persyaratan: [] });
  });

  it('is led to from a finding', () => {
    expect(
      [
        '/standard/persyaratan/2/text/id',
        '/standard/persyaratan',
        '/standard/penanganan_pengaduan/phone',
        '/standard/penanganan_pengaduan/text/id',
        '/standard/biaya_tarif/amount',
        '/standard/produk_pelayanan/id',
      ].map(controlAt),
    ).toEqual([
      'standar-persyaratan-2',
      'standar-persyaratan',
      'standar-pengaduan-phone',
      'standar-penanganan_pengaduan',
      'standar-biaya_tarif-rupiah',
      'standar-produk_pelayanan',
    ]);
  });
});

describe('amounts and numbers of officers', () => {
  it('are read as people write them', () => {
    expect(['50000', '50.000', 'Rp 1.250.000', 'Rp50.000,00', '0'].map(rupiahOf)).toEqual([
      50_000, 50_000, 1_250_000, 50_000, 0,
    ]);
    expect(['3,5', 'sepuluh', '', '5.00', '-1', '1.2.3'].map(rupiahOf)).toEqual(Array(6).fill(undefined));
    expect(['112', '(031) 123-4567', '+62 811 000 000', '031-123 ext. 12'].map(isPhone)).toEqual(Array(4).fill(true));
    expect(['abc', '12', 'telepon 031'].map(isPhone)).toEqual(Array(3).fill(false));
  });
});
