import { describe, expect, it } from 'vitest';
import { steps } from '@/service/steps';

describe('the steps of a procedure', () => {
  it('are those that the text numbers itself', () => {
    expect(steps('1. Isi formulir. 2. Petugas memeriksa 2 berkas. 3. Ambil kartu.')).toEqual([
      'Isi formulir.',
      'Petugas memeriksa 2 berkas.',
      'Ambil kartu.',
    ]);
  });

  it.each([
    'Isi formulir lalu tunggu.',
    'Paling lama pukul 10. Petugas memanggil.',
    '1. Isi. 3. Ambil.',
    '1. Isi saja.',
  ])('are none in "%s"', (text) => expect(steps(text)).toEqual([]));
});
