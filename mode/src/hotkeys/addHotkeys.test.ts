import { addHotkeys } from './addHotkeys';
import { kidneyHotkeys } from './kidneyHotkeys';

interface Binding {
  label: string;
  keys: string[];
  commandName: string;
  commandOptions?: Record<string, unknown>;
}

/** The host's own keys, OHIF 3.11 to 3.14. */
const hostKeys =
  'z + - = r l h v c i right left pageup pagedown . , down up home end space esc 1 2 3 4 backspace enter ctrl+z ctrl+y n ] [ e b a';

/** A customization service as the host's, with its keys and nothing else. */
function hostWith(keys: unknown) {
  const set: Record<string, unknown>[] = [];
  return {
    set,
    getCustomization: () => keys,
    setCustomizations: (customizations: Record<string, unknown>, scope: string) =>
      set.push({ ...customizations, scope }),
  };
}

describe('addHotkeys', () => {
  it('adds its keys to those of the host, for this mode alone, with a name for each', () => {
    const host = hostWith([{ commandName: 'undo', keys: ['ctrl+z'] }]);
    addHotkeys(host);
    expect(host.set).toHaveLength(1);
    const { scope, 'ohif.hotkeyBindings': change } = host.set[0];
    expect(scope).toBe('mode');
    const { $push: added } = change as { $push: Binding[] };
    expect(added.map(({ label, keys }) => [label, ...keys])).toContainEqual([
      'Contour the kidneys',
      'shift+k',
    ]);
    expect(new Set(added.map(({ label }) => label)).size).toBe(kidneyHotkeys.length);
  });

  it('does nothing in a host that keeps its keys elsewhere', () => {
    const host = hostWith(undefined);
    addHotkeys(host);
    expect(host.set).toEqual([]);
    expect(() => addHotkeys(undefined)).not.toThrow();
  });

  it('takes no key of the host, and no key or command twice', () => {
    const keys = kidneyHotkeys.map((one) => one.keys);
    expect(keys.filter((key) => hostKeys.split(' ').includes(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
    // The host tells keys apart by command and options.
    const commands = kidneyHotkeys.map((one) =>
      JSON.stringify([one.commandName, 'commandOptions' in one && one.commandOptions]),
    );
    expect(new Set(commands).size).toBe(commands.length);
  });
});
