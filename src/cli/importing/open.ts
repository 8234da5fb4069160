import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import JSZip from 'jszip';
import { Told } from '../steps.ts';
import { readXml, textOf, type XmlDocument } from './xml.ts';

/** A Word document, opened: its parts by name. */
export interface WordFile {
  relations: XmlDocument | undefined;
  zip: JSZip;
  document: XmlDocument;
  /** Every other part that can hold words, by its name in the file. */
  parts: Map<string, XmlDocument>;
}

const MOST_BYTES = 25_000_000;
const MOST_UNPACKED = 150_000_000;
const WORD_PART = /^word\/(?!theme\/|_rels\/|fontTable|settings|webSettings)[\w/-]+\.xml$/;
const MAIN = 'word/document.xml';

/**
 * Opens a Word document.
 * @throws Told in a sentence when it is not one, is protected, damaged, empty or too large
 */
export async function openWord(path: string): Promise<WordFile> {
  const name = basename(path);
  return openBytes(bytesOf(path, name), name);
}

function bytesOf(path: string, name: string): Buffer {
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there) throw new Told(`There is no file ${path}.`);
  if (!there.isFile()) throw new Told(`${path} is a folder: name one Word document.`);
  if (there.size === 0) throw new Told(`${name} is empty.`);
  if (there.size > MOST_BYTES) throw new Told(`${name} is larger than 25 MB: take its pictures out, or make several documents of it.`);
  return readFileSync(path);
}

/** The same for a document that has been read. @param name what it is called in a refusal */
export async function openBytes(bytes: Buffer, name: string): Promise<WordFile> {
  refuseOther(bytes, name);
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new Told(`${name} is damaged: open it in Word, save it again as a .docx, and try with that.`);
  });
  const unpacked = Object.values(zip.files).reduce((sum, file) => sum + ((file as unknown as { _data?: { uncompressedSize?: number } })._data?.uncompressedSize ?? 0), 0);
  if (unpacked > MOST_UNPACKED) throw new Told(`${name} unpacks to more than 150 MB, which no procedure does: save its text in a new document.`);
  if (!zip.file(MAIN)) throw new Told(`${name} is not a Word document${zip.file('mimetype') ? ', but one of LibreOffice' : ''}: save it as a .docx first.`);
  const read = async (part: string): Promise<XmlDocument> => {
    const text = await zip.file(part)!.async('string').catch(() => {
      throw new Told(`${name} is damaged (${part} cannot be unpacked): open it in Word, save it again as a .docx, and try with that.`);
    });
    return readXml(text);
  };
  const document = await read(MAIN);
  const parts = new Map<string, XmlDocument>();
  for (const part of Object.keys(zip.files).filter((file) => WORD_PART.test(file) && file !== MAIN).sort()) parts.set(part, await read(part));
  const whole = (await zip.file(MAIN)!.async('string')).trimEnd().endsWith('</w:document>');
  if (!whole) throw new Told(`${name} is damaged (its text breaks off): open it in Word, save it again as a .docx, and try with that.`);
  if (textOf(document) === '' && !/<(w:drawing|w:pict|w:object)/.test(await zip.file(MAIN)!.async('string'))) throw new Told(`${name} has no words in it.`);
  const relations = 'word/_rels/document.xml.rels';
  return { zip, document, parts, relations: zip.file(relations) ? await read(relations) : undefined };
}

function refuseOther(bytes: Buffer, name: string): void {
  const starts = (signature: string): boolean => bytes.subarray(0, signature.length).toString('latin1') === signature;
  if (starts('PK')) return;
  if (starts('\xD0\xCF\x11\xE0')) {
    const isProtected = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new Told(isProtected ? `${name} is protected with a password: save it without one first.` : `${name} is a document of an old Word (.doc): save it as a .docx first.`);
  }
  if (starts('%PDF')) throw new Told(`${name} is a PDF: import the Word document that it was made from.`);
  if (starts('{\\rtf')) throw new Told(`${name} is rich text (.rtf): save it as a .docx first.`);
  throw new Told(`${name} is not a Word document, or is damaged: save it as a .docx first.`);
}
