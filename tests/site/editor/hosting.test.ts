import { describe, expect, it } from 'vitest';
import { editorPage, policy } from '../../../src/editor/build/page.ts';
import { keepingDrafts, withoutStrangers } from '../../../src/editor/build/self-hosted.ts';
import type { EditorData } from '../../../src/editor/config.ts';
import { backendOf, editorSettings, originsOf } from '../../../src/editor/hosting.ts';
import { overtaken, refusal } from '../../../src/editor/refusal.ts';
import { sayingFor } from '../../../src/tools/edit/state.ts';

describe('the settings of the editor', () => {
  it.each([undefined, '', '0'])('MANUAL_EDITOR=%s builds none', (value) => expect(editorSettings({ MANUAL_EDITOR: value, MANUAL_EDITOR_BACKEND: 'github' })).toBeUndefined());
  it('without a repository it saves to a folder, speaks to nobody, and offers no sign-in that works', () => {
    const settings = editorSettings({ MANUAL_EDITOR: '1' })!;
    expect(settings).toEqual({});
    expect(originsOf(settings)).toEqual([]);
    expect(JSON.stringify(backendOf(settings))).not.toMatch(/github|gitlab|gitea\.com/);
  });

  const hosted = (more: Record<string, string>) => editorSettings({ MANUAL_EDITOR: '1', MANUAL_EDITOR_REPO: 'partnership/manual', ...more })!;
  it.each([
    ['GitHub with a token', { MANUAL_EDITOR_BACKEND: 'github', MANUAL_EDITOR_BRANCH: 'drafts' }, { name: 'github', repo: 'partnership/manual', branch: 'drafts', auth_methods: ['token'] }, ['https://api.github.com']],
    ['GitHub with a helper', { MANUAL_EDITOR_BACKEND: 'github', MANUAL_EDITOR_SIGN_IN: 'https://sign-in.example/' }, { name: 'github', repo: 'partnership/manual', base_url: 'https://sign-in.example', auth_methods: ['oauth', 'token'] }, ['https://api.github.com']],
    ['GitLab with an application', { MANUAL_EDITOR_BACKEND: 'gitlab', MANUAL_EDITOR_APP: 'abc' }, { name: 'gitlab', repo: 'partnership/manual', app_id: 'abc', auth_type: 'pkce', auth_methods: ['oauth', 'token'] }, ['https://gitlab.com']],
    ['Forgejo of the council', { MANUAL_EDITOR_BACKEND: 'gitea', MANUAL_EDITOR_API: 'https://git.council.example/api/v1', MANUAL_EDITOR_SIGN_IN: 'https://git.council.example' }, { name: 'gitea', repo: 'partnership/manual', api_root: 'https://git.council.example/api/v1', base_url: 'https://git.council.example', auth_methods: ['token'] }, ['https://git.council.example']],
  ])('%s', (_, environment, backend, origins) => {
    const settings = hosted(environment as unknown as Record<string, string>);
    expect(backendOf(settings)).toEqual(backend);
    expect(originsOf(settings)).toEqual(origins);
  });

  it.each([
    [{ MANUAL_EDITOR: 'yes' }, 'MANUAL_EDITOR is "yes"'],
    [{ MANUAL_EDITOR: '1', MANUAL_EDITOR_REPO: 'a/b' }, 'MANUAL_EDITOR_BACKEND is ""'],
    [{ MANUAL_EDITOR: '1', MANUAL_EDITOR_BACKEND: 'svn', MANUAL_EDITOR_REPO: 'a/b' }, '"svn": write github'],
    [{ MANUAL_EDITOR: '1', MANUAL_EDITOR_BACKEND: 'github' }, 'MANUAL_EDITOR_REPO is ""'],
    [{ MANUAL_EDITOR: '1', MANUAL_EDITOR_BACKEND: 'github', MANUAL_EDITOR_REPO: 'https://github.com/a/b' }, 'write organisation/repository'],
    [{ MANUAL_EDITOR: '1', MANUAL_EDITOR_BACKEND: 'gitlab', MANUAL_EDITOR_REPO: 'a/b', MANUAL_EDITOR_API: "https://x.example'; script-src *" }, 'MANUAL_EDITOR_API is'],
  ] as [Record<string, string>, string][])('%o is told what is wrong', (environment, words) => expect(() => editorSettings(environment)).toThrow(words));
});

describe('the page of the editor', () => {
  it('may speak to the host that was chosen and to nobody else', () => {
    expect(policy([])).toContain("connect-src 'self' data: blob:;");
    expect(policy(['https://api.github.com'])).toContain("connect-src 'self' data: blob: https://api.github.com;");
    expect(policy(['https://api.github.com'])).not.toMatch(/unsafe-eval|\*|script-src[^;]*unsafe/);
  });
  it('cannot be closed early by what it carries', () => {
    const data = { config: {}, kinds: {}, blocks: [], published: {}, base: '/', title: '</script><script>alert(1)</script>' } as unknown as EditorData;
    const html = editorPage({ data, origins: [], script: '/edit/assets/edit.js', styles: [], name: 'A & B' });
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).toContain('A &amp; B');
  });
});

describe('what would ask a stranger', () => {
  const fonts = ['a', 'b', 'c'].map((name) => `@font-face {font-family:'${name}';src:url(https://cdn.jsdelivr.net/${name}.woff2);}`).join('\n');
  it('is taken out', () => expect(withoutStrangers(`${fonts}fetch('https://unpkg.com/@sveltia/cms/package.json')`)).not.toMatch(/jsdelivr|unpkg/));
  it.each(['', fonts, `fetch('https://unpkg.com/@sveltia/cms/package.json')`])('is missed when a release has it elsewhere', (code) => expect(() => withoutStrangers(code)).toThrow('look at src/editor'));
});

describe('the store of drafts', () => {
  const code = "if(e&&!c4){let{databaseName:t}=e.repository??{};if(t){c4=new RO(t,`draft-backups`,{keyPath:[`slug`]});return}}c4=null";
  it('is opened for a folder too', () => expect(keepingDrafts(code)).toBe(code.replace('&&!c4', '')));
  it('is missed when a release has it elsewhere', () => expect(() => keepingDrafts(code.replace('draft-backups', 'drafts'))).toThrow('look at src/editor'));
});

describe('what may be saved', () => {
  const published = { 'content/procedures/neglect/2026-06-01.mdx': 'x' };
  it.each([
    ['a coming version', 'versions', 'content/procedures/neglect/2027-01-11.mdx', true, undefined],
    ['a published version', 'versions', 'content/procedures/neglect/2026-06-01.mdx', false, 'has been published'],
    ['a copy onto a published version', 'versions', 'content/procedures/neglect/2026-06-01.mdx', true, 'already a published version'],
    ['a second of the same day', 'versions', 'content/procedures/neglect/2027-01-11-1.mdx', true, 'already a version of that day'],
    ['one in no folder', 'versions', 'content/procedures/2027-01-11.mdx', true, 'Choose the folder'],
    ['one named after something else', 'versions', 'content/procedures/neglect/summer.mdx', true, 'write the day'],
    ['anything else', 'documents', 'content/documents/body-map.mdx', false, undefined],
  ])('%s', (_, collection, path, isNew, why) => {
    const said = refusal({ collection, path, isNew }, published);
    if (why === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(why);
  });

  it.each([
    ['as it was read', false, 'one\n', 'one\n', undefined],
    ['with the line breaks of another system', false, 'one\ntwo', 'one\r\ntwo\r\n', undefined],
    ['changed by somebody else', false, 'one', 'two', 'has been changed elsewhere'],
    ['made by somebody else meanwhile', true, undefined, 'one', 'There is already a file'],
    ['taken away meanwhile', false, 'one', undefined, 'no longer in the folder'],
    ['of which nothing is known, from a draft of another day', false, undefined, 'one', 'has been changed elsewhere'],
    ['new', true, undefined, undefined, undefined],
    // A copy is made from another file.
    ['new, a copy', true, 'one', undefined, undefined],
  ])('in a folder, a file %s', (_, isNew, known, now, why) => {
    const said = overtaken({ path: 'content/documents/body-map.mdx', isNew, known, now });
    if (why === undefined) return expect(said).toBeUndefined();
    expect(said).toContain(why);
    expect(said).toContain('Nothing was saved');
  });

  it.each([
    ['#/collections/versions/entries/neglect/2026-06-01', 'has been published'],
    ['#/collections/versions/entries/neglect/2027-01-11', ''],
    ['#/collections/versions/new', ''],
    ['#/collections/versions', 'Choose a procedure'],
    ['#/collections/documents/entries/body-map', ''],
  ])('at %s it says so beforehand', (hash, words) => {
    if (words === '') expect(sayingFor(hash, published)).toBe('');
    else expect(sayingFor(hash, published)).toContain(words);
  });
});
