import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Trouble } from '@/api/trouble';
import { Autosave, type SaveState, type Saved } from '@/officer/release/autosave';

let states: SaveState[];
let save: ReturnType<typeof vi.fn<(content: string, etag: string) => Promise<Saved>>>;
let autosave: Autosave<string>;

beforeEach(() => {
  vi.useFakeTimers();
  states = [];
  let version = 1;
  save = vi.fn(async () => ({ etag: `"${(version += 1)}"` }));
  autosave = new Autosave('"1"', save, (state) => states.push(state), 1_000);
});
afterEach(() => vi.useRealTimers());

describe('a draft', () => {
  it('is stored once, a moment after the last change', async () => {
    autosave.change('a');
    autosave.change('ab');
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(save.mock.calls).toEqual([['ab', '"1"']]);
    expect(states.at(-1)).toBe('saved');
  });

  it('is stored from the version that the last call answered', async () => {
    autosave.change('a');
    expect(await autosave.flush()).toBe('"2"');
    autosave.change('b');
    expect(await autosave.flush()).toBe('"3"');
    expect(save.mock.calls).toEqual([
      ['a', '"1"'],
      ['b', '"2"'],
    ]);
  });

  it('that changes while it is stored is stored again, after that', async () => {
    let answer: (saved: Saved) => void = () => undefined;
    save.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    autosave.change('a');
    const flushed = autosave.flush();
    autosave.change('ab');
    answer({ etag: '"7"' });
    await flushed;
    expect(save.mock.calls).toEqual([
      ['a', '"1"'],
      ['ab', '"7"'],
    ]);
  });

  it('that somebody else changed is not stored over it until a person decides', async () => {
    save.mockRejectedValueOnce(new Trouble('changed_elsewhere'));
    autosave.change('a');
    expect(await autosave.flush()).toBeUndefined();
    expect(states.at(-1)).toBe('conflict');
    autosave.change('ab');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(save).toHaveBeenCalledTimes(1);
    autosave.rebase('"9"');
    await vi.advanceTimersByTimeAsync(0);
    expect(save.mock.calls.at(-1)).toEqual(['ab', '"9"']);
    expect(states.at(-1)).toBe('saved');
  });

  it('of which a part was refused is not all stored, and goes on from the version with the rest', async () => {
    save.mockResolvedValueOnce({ etag: '"5"', refused: new Trouble('invalid') });
    autosave.change('a');
    expect(await autosave.flush()).toBeUndefined();
    expect(states.at(-1)).toBe('refused');
    autosave.change('ab');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(save.mock.calls.at(-1)).toEqual(['ab', '"5"']);
  });

  it('that was stopped stores nothing any more', async () => {
    autosave.change('a');
    autosave.stop();
    await vi.advanceTimersByTimeAsync(5_000);
    await autosave.flush();
    expect(save).not.toHaveBeenCalled();
  });

  it.each([
    ['invalid', 'refused'],
    ['offline', 'failed'],
    ['signed_out', 'failed'],
  ] as const)('that meets %s says %s, and is stored with the next change', async (kind, state) => {
    save.mockRejectedValueOnce(new Trouble(kind));
    autosave.change('a');
    expect(await autosave.flush()).toBeUndefined();
    expect(states.at(-1)).toBe(state);
    autosave.change('ab');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(save.mock.calls.at(-1)).toEqual(['ab', '"1"']);
    expect(states.at(-1)).toBe('saved');
  });
});
