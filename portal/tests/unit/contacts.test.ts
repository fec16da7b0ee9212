import { describe, expect, it, vi } from 'vitest';
import { KeptDocument } from '@/officer/release/keptDocument';
import { mailLink, phoneLink } from '@/service/contacts';

describe('an address that an agency wrote', () => {
  it.each([
    ['layanan@surabaya.example', 'mailto:layanan@surabaya.example'],
    [' ptsp+info@dinas.jatim.example ', 'mailto:ptsp+info@dinas.jatim.example'],
    ['a@b.example?bcc=semua@lain.example', undefined],
    ['a@b.example&subject=x', undefined],
    ['a@b.example,c@d.example', undefined],
    ['a%40b.example', undefined],
    ['ptsp@', undefined],
  ])('%s leads to %s', (address, link) => expect(mailLink(address)).toBe(link));

  it.each([
    ['(031) 123-456', 'tel:031123456'],
    ['+62 812 3456', 'tel:+628123456'],
    ['hubungi loket 3', undefined],
    ['112;phone-context=x', undefined],
  ])('%s leads to %s', (number, link) => expect(phoneLink(number)).toBe(link));
});

describe('a kept document', () => {
  it('is none where storage is switched off, and takes nothing down', async () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    const kept = await KeptDocument.of('r', 's');
    kept.write({ document: 'a', etag: '"1"' });
    kept.stored({ document: 'a', etag: '"2"' });
    kept.clear();
    expect([kept.read(), kept.holds]).toEqual([undefined, false]);
    vi.unstubAllGlobals();
  });

  it.each(['{', 'null', '{"document":1}', '[]', '"x"'])('is none where %s stands in its place', async (text) => {
    vi.stubGlobal('sessionStorage', { getItem: () => text, setItem: () => undefined, removeItem: () => undefined });
    expect((await KeptDocument.of('r', 's')).read()).toBeUndefined();
    vi.unstubAllGlobals();
  });
});
