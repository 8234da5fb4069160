import { expect, it } from 'vitest';
import { failedInPractice, SECTION_LINE } from '../../src/site/views/failed-in-practice.ts';

it('a mail with the page, its version and room for the section, and no names asked for', () => {
  const mail = new URL(failedInPractice('manual@partnership.example', { title: 'Neglect & “home”: 50%?', version: 'Version in force since 1 June 2026', address: 'https://manual.example/procedures/neglect/' }));
  expect(mail.protocol + mail.pathname).toBe('mailto:manual@partnership.example');
  expect(mail.searchParams.get('subject')).toBe('Failed in practice: Neglect & “home”: 50%?');
  const body = mail.searchParams.get('body')!;
  expect(body.split('\r\n')).toEqual(['Do not name the child or family.', '', 'What happened?', '', 'What was missing?', '', 'What should it say?', '', 'Page: Neglect & “home”: 50%?', 'Version in force since 1 June 2026', 'https://manual.example/procedures/neglect/', SECTION_LINE]);
});
it('a page without a version leaves no empty line for it', () => {
  const body = new URL(failedInPractice('a@b.example', { title: 'Contacts', version: undefined, address: 'https://manual.example/contacts/' })).searchParams.get('body')!;
  expect(body).toContain('Page: Contacts\r\nhttps://manual.example/contacts/\r\n');
});
