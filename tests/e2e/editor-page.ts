/** The text of files, by path. */
export type Texts = Record<string, string>;

/** The folder that the editor works on, from within its page. */
interface Folder {
  write: (files: Texts) => Promise<void>;
  read: (path: string) => Promise<string | undefined>;
  changedFrom: (given: Texts) => Promise<{ texts: Texts; gone: string[] } | undefined>;
}
declare global {
  var deskFolder: Folder;
  var deskDrafts: () => Promise<string[]>;
  /** What each text box last said it holds, and when. */
  var deskSaid: WeakMap<Element, { markdown: string; at: number }>;
}

/** Runs in the page before the editor does, and so can use nothing of this file: the folder, and an ear for what the text boxes say. */
export function inPage(): void {
  const folder = async (): Promise<FileSystemDirectoryHandle> => (await navigator.storage.getDirectory()).getDirectoryHandle('manual', { create: true });
  (window as unknown as { showDirectoryPicker: () => Promise<unknown> }).showDirectoryPicker = folder;
  // A file that is just being written is gone for a moment, or may not be read.
  const passing = (error: unknown): boolean => error instanceof DOMException && ['NotFoundError', 'NotReadableError'].includes(error.name);
  globalThis.deskSaid = new WeakMap();
  document.addEventListener('Update', (event) => {
    const { value } = (event as CustomEvent<{ value: string }>).detail;
    if (globalThis.deskSaid.get(event.target as Element)?.markdown !== value) globalThis.deskSaid.set(event.target as Element, { markdown: value, at: performance.now() });
  }, true);
  const asked = <T>(request: IDBRequest<T>): Promise<T> => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error!);
  });
  globalThis.deskDrafts = async () => {
    const found: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const store = await asked(indexedDB.open(name!));
      if (store.objectStoreNames.contains('draft-backups'))
        found.push(...((await asked(store.transaction('draft-backups').objectStore('draft-backups').getAllKeys())) as string[][]).map(([, slug]) => slug!));
      store.close();
    }
    return found;
  };
  globalThis.deskFolder = {
    write: async (files) => {
      const top = await folder();
      for (const [path, text] of Object.entries(files)) {
        let inside = top;
        const parts = path.split('/');
        for (const part of parts.slice(0, -1)) inside = await inside.getDirectoryHandle(part, { create: true });
        const file = await (await inside.getFileHandle(parts.at(-1)!, { create: true })).createWritable();
        await file.write(text);
        await file.close();
      }
    },
    read: async (path) => {
      try {
        let inside = await folder();
        const parts = path.split('/');
        for (const part of parts.slice(0, -1)) inside = await inside.getDirectoryHandle(part);
        return await (await (await inside.getFileHandle(parts.at(-1)!)).getFile()).text();
      } catch (error) {
        if (passing(error)) return undefined;
        throw error;
      }
    },
    changedFrom: async (given) => {
      const found: Record<string, string> = {};
      const read = async (inside: FileSystemDirectoryHandle, path: string): Promise<void> => {
        for await (const [name, handle] of (inside as unknown as { entries: () => AsyncIterable<[string, FileSystemHandle]> }).entries()) {
          if (name.endsWith('.crswap')) throw new DOMException('is being written', 'NotFoundError');
          if (handle.kind === 'directory') await read(handle as FileSystemDirectoryHandle, `${path}${name}/`);
          else found[path + name] = await (await (handle as FileSystemFileHandle).getFile()).text();
        }
      };
      try {
        await read(await folder(), '');
      } catch (error) {
        if (passing(error)) return undefined;
        throw error;
      }
      return {
        texts: Object.fromEntries(Object.entries(found).filter(([path, text]) => given[path] !== text)),
        gone: Object.keys(given).filter((path) => !(path in found)),
      };
    },
  };
}
