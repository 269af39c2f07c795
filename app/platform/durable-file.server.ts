import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";

/** Adds to a file that only the server's own account reads, and returns once it is on the disk. */
export async function appendDurably(file: string, text: string): Promise<void> {
  await writeAndSync(file, "a", text);
  await syncFolderOf(file);
}

/** Writes a whole file: whoever reads it finds what was there before or all of this, also after a power cut. */
export async function writeDurably(file: string, text: string): Promise<void> {
  const writing = `${file}.writing`;
  await writeAndSync(writing, "w", text);
  await rename(writing, file);
  await syncFolderOf(file);
}

async function writeAndSync(file: string, flags: "a" | "w", text: string): Promise<void> {
  const handle = await open(file, flags, 0o600);
  try {
    await handle.appendFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts a file that something else wrote onto the disk. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolderOf(file);
}

/** A new name survives a power cut only once its folder was written. */
export async function syncFolderOf(file: string): Promise<void> {
  const handle = await open(dirname(file));
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
