import { AttributeFromJSON, type Attribute, type Profile } from '@satu-gerbang/sdk/identity';
import { describe, expect, it } from 'vitest';
import { toIsoDate } from '@/ui/fields/dateParts';
import { conflicts, draftOf, mergePatch, rebase } from '@/profile/draft';
import { attributeOf, fieldErrors } from '@/profile/fieldErrors';
import { filledIn, lockOf, sectionsOf } from '@/profile/sections';
import { faultsIn } from '@/profile/typed';
import { displayValue } from '@/profile/displayValue';
import { attributeCatalogue, values } from '../fixtures/profile';

const attributes = attributeCatalogue.map((attribute): Attribute => AttributeFromJSON(attribute));
const profile: Profile = {
  attributes: Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { ...value, updatedAt: new Date(value.updated_at) }]),
  ) as Profile['attributes'],
};
const before = draftOf(attributes, profile);
const named = (key: string) => attributes.filter((attribute) => attribute.key === key);

describe('a merge patch', () => {
  it('is empty when nothing was changed', () => expect(mergePatch(attributes, before, before)).toEqual({}));

  it('sets what was changed and removes what was emptied, and nothing else', () => {
    const after = { ...before, email: ' siti@surel.example ', telepon: '' };
    expect(mergePatch(attributes, before, after)).toEqual({ email: 'siti@surel.example', telepon: null });
  });

  it('takes added spaces for no change', () => {
    expect(mergePatch(attributes, before, { ...before, nama_lengkap: ' Siti Aminah ' })).toEqual({});
  });

  it('writes dates as ISO 8601', () => {
    expect(mergePatch(attributes, before, { ...before, tanggal_lahir: '1991-3-5' })).toEqual({
      tanggal_lahir: '1991-03-05',
    });
    expect(mergePatch(attributes, before, { ...before, tanggal_lahir: '1990-3-5' })).toEqual({});
  });
});

describe('a change from elsewhere', () => {
  const mine = { ...before, telepon: '0811', email: 'siti@surel.example' };
  const latest = { ...before, telepon: '0822', nama_lengkap: 'Siti Aminah Putri' };

  it('is taken over, and what the person typed stays', () => {
    expect(rebase(before, mine, latest)).toMatchObject({
      telepon: '0811',
      email: 'siti@surel.example',
      nama_lengkap: 'Siti Aminah Putri',
    });
  });

  it('is named where both changed the same', () => expect(conflicts(before, mine, latest)).toEqual(['telepon']));
});

describe('dates', () => {
  it.each([
    ['1990-3-5', '1990-03-05'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', undefined],
    ['1990-13-01', undefined],
    ['1990--5', undefined],
    ['90-1-1', undefined],
  ])('%s is %s', (text, iso) => expect(toIsoDate(text)).toBe(iso));

  it('that were begun only are found', () => {
    const t = ((key: string) => key) as never;
    expect(Object.keys(faultsIn(attributes, { ...before, tanggal_lahir: '-3-' }, t))).toEqual(['tanggal_lahir']);
    expect(faultsIn(attributes, { ...before, tanggal_lahir: '' }, t)).toEqual({});
  });
});

describe('faults', () => {
  it('go to the field that their pointer names', () => {
    const errors = [
      { pointer: '/attributes/nik', code: 'invalid_value', detail: 'NIK terdiri dari 16 angka.' },
      { pointer: '/attributes/agama', code: 'invalid_value' },
      { pointer: '/attributes/lain', code: 'invalid_value', detail: 'Tidak dikenal.' },
    ];
    expect(fieldErrors(errors, ['nik', 'agama'], 'Periksa lagi.')).toEqual({
      fields: { nik: 'NIK terdiri dari 16 angka.', agama: 'Periksa lagi.' },
      other: ['Tidak dikenal.'],
    });
  });

  it('unescape JSON pointers', () => {
    expect(attributeOf('/attributes/alamat.kode_wilayah')).toBe('alamat.kode_wilayah');
    expect(attributeOf('/attributes/a~1b~0c')).toBe('a/b~c');
    expect(attributeOf('/other')).toBeUndefined();
  });
});

describe('sections', () => {
  it('keep the order of the catalogue and leave out what is never stored', () => {
    const sections = sectionsOf(attributes);
    expect(sections.map(({ group }) => group).slice(0, 3)).toEqual(['identity', 'birth', 'civil_status']);
    expect(sections.flatMap((section) => section.attributes).some(({ key }) => key === 'sidik_jari')).toBe(false);
  });

  it('lock what is verified and what asks for a stronger sign-in', () => {
    const [nik, disability, phone] = ['nik', 'cacat', 'telepon'].map((key) => named(key)[0] as Attribute);
    expect(lockOf(nik as Attribute, profile, 'basic')).toBe('verified');
    expect(lockOf(disability as Attribute, profile, 'basic')).toBe('step_up');
    expect(lockOf(disability as Attribute, profile, 'substantial')).toBeUndefined();
    expect(lockOf(phone as Attribute, profile, 'basic')).toBeUndefined();
  });

  it('count what can be seen only', () => {
    expect(filledIn({ group: 'health', attributes: named('cacat') }, profile, 'basic')).toEqual({
      filled: 0,
      total: 0,
    });
    expect(filledIn({ group: 'identity', attributes: named('nik') }, profile, 'basic')).toEqual({
      filled: 1,
      total: 1,
    });
  });
});

describe('values', () => {
  it('are shown as people read them', () => {
    expect(displayValue(named('jenis_kelamin')[0] as Attribute, 'P', 'en')).toBe('Female');
    expect(displayValue(named('tanggal_lahir')[0] as Attribute, '1990-03-05', 'id')).toBe('5 Maret 1990');
  });
});
