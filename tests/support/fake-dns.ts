import { createSocket } from "node:dgram";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

const TYPES: Readonly<Record<number, "A" | "CNAME" | "TXT" | "AAAA">> = { 1: "A", 5: "CNAME", 16: "TXT", 28: "AAAA" };
const NUMBERS = { A: 1, CNAME: 5, TXT: 16, AAAA: 28 } as const;
type RecordType = keyof typeof NUMBERS;

export interface FakeRecord {
  type: RecordType;
  /** An IPv4 address, an IPv6 address written out in full, a name, or the text of a TXT record. */
  value: string;
}

/** The records at a name as they are at this moment; nothing for a name that does not exist. */
export type Zone = (name: string, type: RecordType) => readonly FakeRecord[];

/** A name server on the loopback: UDP, and TCP for answers too long for it. `close` ends both. */
export async function startFakeDns(zone: Zone, port = 0): Promise<{ server: string; close(): void }> {
  const tcp = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.on("data", (data) => {
      const answer = answerTo(data.subarray(2), zone);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(answer.length);
      socket.end(Buffer.concat([length, answer]));
    });
  }).listen(port, "127.0.0.1");
  await once(tcp, "listening");
  const chosen = (tcp.address() as AddressInfo).port;
  const udp = createSocket("udp4", (question, peer) => {
    const answer = answerTo(question, zone);
    udp.send(answer.length <= 512 ? answer : truncated(question), peer.port, peer.address);
  });
  udp.bind(chosen, "127.0.0.1");
  await once(udp, "listening");
  return {
    server: `127.0.0.1:${chosen}`,
    close() {
      udp.close();
      tcp.close();
    },
  };
}

function answerTo(question: Buffer, zone: Zone): Buffer {
  const { name, type, end } = readQuestion(question);
  // As much as one message can hold: 64 kB less the question.
  const records: Buffer[] = [];
  let bytes = end;
  for (const record of zone(name, type)) {
    const written = writeRecord(record);
    if (bytes + written.length > 65_000) break;
    records.push(written);
    bytes += written.length;
  }
  const head = Buffer.alloc(12);
  question.copy(head, 0, 0, 2);
  head.writeUInt16BE(0x8180 | (records.length === 0 ? 3 : 0), 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(records.length, 6);
  return Buffer.concat([head, question.subarray(12, end), ...records]);
}

function truncated(question: Buffer): Buffer {
  const { end } = readQuestion(question);
  const answer = Buffer.from(question.subarray(0, end));
  answer.writeUInt16BE(0x8380, 2);
  answer.fill(0, 6, 12);
  return answer;
}

function readQuestion(message: Buffer): { name: string; type: RecordType; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join(".").toLowerCase(), type: TYPES[message.readUInt16BE(at + 1)] ?? "A", end: at + 5 };
}

function writeRecord({ type, value }: FakeRecord): Buffer {
  const data = writeData(type, value);
  const head = Buffer.alloc(12);
  // The name asked for, by a pointer to the question.
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(NUMBERS[type], 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function writeData(type: RecordType, value: string): Buffer {
  if (type === "A") return Buffer.from(value.split(".").map(Number));
  if (type === "AAAA")
    return Buffer.from(value.split(":").flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]));
  const parts = type === "CNAME" ? value.split(".") : (value.match(/.{1,255}/gs) ?? [""]);
  const written = Buffer.concat(parts.flatMap((part) => [Buffer.from([part.length]), Buffer.from(part, "latin1")]));
  return type === "CNAME" ? Buffer.concat([written, Buffer.from([0])]) : written;
}
