/** What the editor asks the browser for when it opens a folder: not yet among the types of TypeScript. */
interface Asking {
  showDirectoryPicker?: (...options: unknown[]) => Promise<FileSystemDirectoryHandle>;
}
interface Permitting {
  requestPermission: (this: FileSystemHandle, ...options: unknown[]) => Promise<string>;
}

/** The folder on the editor's own machine, as it is now and not as it was when it was opened. */
export class Folder {
  private top: FileSystemDirectoryHandle | undefined;

  /** Overhears which folder is chosen, or opened again with leave from an earlier day: the editor itself tells nobody. */
  constructor() {
    const asking = window as Asking;
    const pick = asking.showDirectoryPicker;
    if (pick === undefined) return;
    asking.showDirectoryPicker = async (...options) => (this.top = await pick.call(window, ...options));
    const permitting = FileSystemHandle.prototype as unknown as Permitting;
    const permit = permitting.requestPermission;
    const heard = (handle: FileSystemHandle): void => void (this.top = handle as FileSystemDirectoryHandle);
    permitting.requestPermission = function (...options) {
      if (this.kind === 'directory') heard(this);
      return permit.call(this, ...options);
    };
  }

  /** Whether a folder is open, and not a repository on a git host. */
  get isOpen(): boolean {
    return this.top !== undefined;
  }

  /** The text of a file, by its path from the top; undefined when it is not there. */
  async text(path: string): Promise<string | undefined> {
    try {
      let folder = this.top!;
      const names = path.split('/');
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
      return await (await (await folder.getFileHandle(names.at(-1)!)).getFile()).text();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
      throw error;
    }
  }
}
