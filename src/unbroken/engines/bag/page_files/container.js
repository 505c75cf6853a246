// Read a ZIP without unpacking it, or a chosen folder, as a map from name to Blob.
class Refused extends Error {}
const refuse = (sentence) => { throw new Refused(sentence); };
const CUT = "The file is not a ZIP, or its end is missing or damaged: it may have been cut. Ask for the package again.";
const bytesOf = async (blob) => new Uint8Array(await blob.arrayBuffer());
const SAFE = /^(?!.*(^|\/)\.)(?!.*\.(\/|$))[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

async function readZip(file) {
  const end = new DataView(await file.slice(Math.max(0, file.size - 98)).arrayBuffer());
  const eocd = end.byteLength - 22;
  if (eocd < 0 || end.getUint32(eocd, true) !== 0x06054b50 || end.getUint16(eocd + 20, true) !== 0) refuse(CUT);
  let count = end.getUint16(eocd + 10, true), size = end.getUint32(eocd + 12, true), start = end.getUint32(eocd + 16, true);
  let tail = 22;
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) {
    const at = eocd - 76;
    if (at < 0 || end.getUint32(at, true) !== 0x06064b50) refuse(CUT);
    count = Number(end.getBigUint64(at + 32, true));
    size = Number(end.getBigUint64(at + 40, true));
    start = Number(end.getBigUint64(at + 48, true));
    tail = 98;
  }
  if (start + size + tail !== file.size || size > 33554432) refuse(CUT);
  const list = await file.slice(start, start + size).arrayBuffer();
  const view = new DataView(list);
  const files = new Map();
  let at = 0, next = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > size || view.getUint32(at, true) !== 0x02014b50) refuse("The ZIP's table of contents is damaged.");
    const nameSize = view.getUint16(at + 28, true), extraSize = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(new Uint8Array(list, at + 46, nameSize));
    let length = view.getUint32(at + 24, true), offset = view.getUint32(at + 42, true), extra = at + 46 + nameSize + 4;
    if (!SAFE.test(name) || files.has(name)) refuse(`The ZIP holds an unsafe or repeated name: ${name}.`);
    if (view.getUint16(at + 10, true) !== 0 || view.getUint16(at + 8, true) & 0x2041)
      refuse(`${name} is compressed or encrypted inside the ZIP, which a package never is.`);
    const wide = length === 0xffffffff;
    if (wide) { length = Number(view.getBigUint64(extra, true)); extra += 16; }
    if (offset === 0xffffffff) offset = Number(view.getBigUint64(extra, true));
    const content = offset + 30 + nameSize + (wide ? 20 : 0);
    if (offset !== next || content + length > start) refuse(`The ZIP's entry for ${name} points to the wrong place.`);
    files.set(name, file.slice(content, content + length));
    next = content + length + (wide ? 24 : 16);
    at += 46 + nameSize + extraSize + view.getUint16(at + 32, true);
  }
  if (at !== size || next !== start) refuse("The ZIP holds bytes that belong to no file.");
  return files;
}

function readFolder(list) {
  const files = new Map();
  for (const file of list) {
    const name = file.webkitRelativePath.split("/").slice(1).join("/");
    if (!SAFE.test(name)) refuse(`The folder holds a file that belongs to no package: ${name}.`);
    files.set(name, file);
  }
  return files;
}
