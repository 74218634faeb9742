import { type CotBang, type HangO, type O, type TepBang, XLSX } from './tep-bang.ts';
import { createZip } from './tep-zip.ts';

/** Rows a sheet of Excel holds, its headings included. */
const MOST_ROWS = 1_048_576;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Places in `cellXfs` below. Text is kept as text (`@`, number 49), so that a cell somebody edits keeps its zeros too. */
const KIEU = { dau: 1, chu: 2, chuXuongDong: 3, so: 4, ngay: 5 } as const;
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`;

const CHU_XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const LA = /[&<>"\p{Cc}\uFFFE\uFFFF]/u;
/** What XML cannot hold is left out; `_x0041_` would be read as the letter it names. */
const xmlOf = (text: string): string => {
  const plain = text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
  if (!LA.test(plain)) return plain;
  return plain.replace(new RegExp(LA, 'gu'), (char) => CHU_XML[char] ?? (/[\t\n\r]/.test(char) ? char : ''));
};

const letters = (n: number): string =>
  (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));

const textCell = (ref: string, kieu: number, text: string): string =>
  `<c r="${ref}" s="${kieu}" t="inlineStr"><is><t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''}>${xmlOf(text)}</t></is></c>`;

/** Days since 30/12/1899. The calendar of the format is wrong before March 1900, so that an earlier day stays a text. */
const NGAY_DAU = '1900-03-01';
const serialOf = (ngay: string): number => Date.parse(`${ngay}T00:00:00Z`) / 86_400_000 + 25_569;

const cell = (ref: string, o: O, kieuChu: number): string => {
  if (o === '') return '';
  if (typeof o === 'string') return textCell(ref, kieuChu, o);
  if (typeof o === 'number') return Number.isFinite(o) ? `<c r="${ref}" s="${KIEU.so}"><v>${o}</v></c>` : '';
  if (o.ngay < NGAY_DAU) return textCell(ref, kieuChu, o.ngay.split('-').reverse().join('/'));
  return `<c r="${ref}" s="${KIEU.ngay}"><v>${serialOf(o.ngay)}</v></c>`;
};

const widthOf = ({ nhan, rong }: CotBang): number => rong ?? Math.min(40, Math.max(10, nhan.length));

const sheetHead = (cot: readonly CotBang[]): string =>
  `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cot
    .map((each, i) => `<col min="${i + 1}" max="${i + 1}" width="${widthOf(each)}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`;

/** At most 31 letters, none of those Excel refuses. */
const tenTrang = (ten: string, lan: number): string => {
  const so = lan > 1 ? ` (${lan})` : '';
  return ten.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31 - so.length) + so;
};

type Trang = { readonly ten: string; readonly cot: readonly CotBang[]; readonly xuongDong?: boolean };

/**
 * A workbook written row by row: heading bold and fixed, one sheet after another, and a further sheet where one is full.
 * Cells hold their own text (no list of all texts), so that what is written is never needed again.
 */
export const createXlsx = (mostRows = MOST_ROWS) => {
  const zip = createZip(XLSX);
  const tens: string[] = [];
  let entry: ReturnType<typeof zip.open> | undefined;
  let trang: Trang | undefined;
  let row = 0;
  let cot: readonly string[] = [];

  const begin = async (next: Trang, lan: number): Promise<void> => {
    if (tens.length === 0) {
      await zip.add(
        '[Content_Types].xml',
        `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`,
      );
      await zip.add(
        '_rels/.rels',
        `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      );
      await zip.add('xl/styles.xml', STYLES);
    }
    trang = next;
    tens.push(tenTrang(next.ten, lan));
    cot = next.cot.map((_, i) => letters(i));
    row = 1;
    entry = zip.open(`xl/worksheets/sheet${tens.length}.xml`);
    const head = next.cot.map(({ nhan }, i) => textCell(`${cot[i]}1`, KIEU.dau, nhan)).join('');
    await entry.write(`${sheetHead(next.cot)}<row r="1">${head}</row>`);
  };
  const end = async (): Promise<void> => {
    await entry?.write('</sheetData></worksheet>');
    await entry?.close();
    entry = undefined;
  };

  const rowXml = (hang: HangO, kieuChu: number): string => {
    row += 1;
    const n = row;
    return `<row r="${n}">${hang.map((o, i) => cell(`${cot[i]}${n}`, o, kieuChu)).join('')}</row>`;
  };

  let lan = 1;
  const ghi = async (hang: readonly HangO[]): Promise<void> => {
    if (!entry || !trang) throw new Error('A row before its sheet.');
    const free = mostRows - row;
    const kieuChu = trang.xuongDong ? KIEU.chuXuongDong : KIEU.chu;
    await entry.write(
      hang
        .slice(0, free)
        .map((each) => rowXml(each, kieuChu))
        .join(''),
    );
    if (hang.length <= free) return;
    await end();
    lan += 1;
    await begin(trang, lan);
    await ghi(hang.slice(free));
  };

  return {
    /** Begins a sheet; the one before is closed. */
    trang: async (next: Trang): Promise<void> => {
      await end();
      lan = 1;
      await begin(next, lan);
    },
    ghi,
    xong: async (): Promise<Blob> => {
      await end();
      const sheets = tens.map((ten, i) => `<sheet name="${xmlOf(ten)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
      await zip.add(
        'xl/workbook.xml',
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets.join('')}</sheets></workbook>`,
      );
      const rels = tens.map(
        (_, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      );
      const styles = `<Relationship Id="rId${tens.length + 1}" Type="${REL}/styles" Target="styles.xml"/>`;
      await zip.add(
        'xl/_rels/workbook.xml.rels',
        `${XML}<Relationships xmlns="${PACKAGE}/relationships">${rels.join('')}${styles}</Relationships>`,
      );
      return zip.xong();
    },
  };
};

/** One list as a workbook, its rows given page by page. */
export const createTepXlsx = async (ten: string, cot: readonly CotBang[]): Promise<TepBang> => {
  const { trang, ghi, xong } = createXlsx();
  await trang({ ten, cot });
  return { ghi, xong };
};
