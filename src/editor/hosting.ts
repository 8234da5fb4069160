import type { Backend } from '@sveltia/cms';

/** Where the editor of a build saves to. */
export interface EditorSettings {
  /** Undefined: only to a folder on the editor's own machine. */
  hosted?: Hosted;
}

/** A repository on a git host. */
export interface Hosted {
  kind: 'github' | 'gitlab' | 'gitea';
  /** `organisation/repository`. */
  repository: string;
  branch?: string;
  /** Address of the host's API, when it is not the public one. */
  api?: string;
  /** Address of what signs people in: an OAuth helper for GitHub, the host itself for the others. */
  signIn?: string;
  /** Id of the application that signs people in; without one, people sign in with an access token. */
  application?: string;
}

const API = { github: 'https://api.github.com', gitlab: 'https://gitlab.com/api/v4', gitea: 'https://gitea.com/api/v1' } as const;
const SIGN_IN = { github: undefined, gitlab: 'https://gitlab.com', gitea: 'https://gitea.com' } as const;

/**
 * The editor's settings, from the environment: `MANUAL_EDITOR=1` turns it on; `MANUAL_EDITOR_BACKEND` (github, gitlab or gitea) and
 * `MANUAL_EDITOR_REPO` name a repository; `MANUAL_EDITOR_BRANCH`, `MANUAL_EDITOR_API`, `MANUAL_EDITOR_SIGN_IN` and
 * `MANUAL_EDITOR_APP` say more of it.
 * @returns undefined when the editor is not wanted
 * @throws Error that names the setting that is wrong
 */
export function editorSettings(environment: Readonly<Record<string, string | undefined>>): EditorSettings | undefined {
  const wanted = environment.MANUAL_EDITOR;
  if (!wanted || wanted === '0') return undefined;
  if (wanted !== '1') throw new Error(`MANUAL_EDITOR is "${wanted}": write 1 to build the visual editor, or leave it out.`);
  const kind = environment.MANUAL_EDITOR_BACKEND;
  const repository = environment.MANUAL_EDITOR_REPO;
  if (!kind && !repository) return {};
  if (kind !== 'github' && kind !== 'gitlab' && kind !== 'gitea') throw new Error(`MANUAL_EDITOR_BACKEND is "${kind ?? ''}": write github, gitlab or gitea.`);
  if (!repository || !/^[\w.-]+(\/[\w.-]+)+$/.test(repository)) throw new Error(`MANUAL_EDITOR_REPO is "${repository ?? ''}": write organisation/repository.`);
  return { hosted: { kind, repository, ...given('branch', environment.MANUAL_EDITOR_BRANCH), ...address('api', 'MANUAL_EDITOR_API', environment), ...address('signIn', 'MANUAL_EDITOR_SIGN_IN', environment), ...given('application', environment.MANUAL_EDITOR_APP) } };
}

const given = <K extends string>(key: K, value: string | undefined): { [k in K]?: string } => (value ? { [key]: value } : {}) as { [k in K]?: string };

function address<K extends string>(key: K, name: string, environment: Readonly<Record<string, string | undefined>>): { [k in K]?: string } {
  const value = environment[name];
  if (value && !/^https:\/\/[^\s'";,]+$/.test(value)) throw new Error(`${name} is "${value}": write an address that begins with https://.`);
  return given(key, value?.replace(/\/$/, ''));
}

/** The backend as the editor is told of it. Signing in needs an application or a helper; without one only an access token is offered. */
export function backendOf({ hosted }: EditorSettings): Backend {
  // A folder needs no host, but the editor offers folders only beside one: this one leads nowhere, and the page hides its buttons.
  if (!hosted) return { name: 'gitea', repo: 'local/safeguarding-manual', base_url: 'https://nowhere.invalid', api_root: 'https://nowhere.invalid/api/v1', auth_methods: ['token'] };
  const { kind, repository: repo, branch, api, signIn, application } = hosted;
  const own = { repo, ...(branch && { branch }), ...(api && { api_root: api }), ...(signIn && { base_url: signIn }) };
  const methods = { auth_methods: (kind === 'github' ? signIn : application) ? ['oauth' as const, 'token' as const] : ['token' as const] };
  if (kind === 'github') return { name: kind, ...own, ...methods };
  if (kind === 'gitlab') return { name: kind, ...own, ...methods, ...(application && { app_id: application, auth_type: 'pkce' as const }) };
  return { name: kind, ...own, ...methods, ...(application && { app_id: application }) };
}

/** The origins that the page may speak to: the host's, and nobody else's. None for folders. */
export function originsOf({ hosted }: EditorSettings): string[] {
  if (!hosted) return [];
  const asked = [hosted.api ?? API[hosted.kind], hosted.kind === 'github' ? undefined : (hosted.signIn ?? SIGN_IN[hosted.kind])];
  return [...new Set(asked.filter((a) => a !== undefined).map((a) => new URL(a).origin))];
}
