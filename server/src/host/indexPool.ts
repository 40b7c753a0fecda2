// Many files to their indexes over all cores. A worker that dies or hangs on a file costs that file, nothing else.

import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker, type ResourceLimits } from "node:worker_threads";
import { findFormat } from "../readers/formats";
import { indexFile } from "./indexFile";
import type { FileToIndex, IndexedFile } from "./indexBytes";
import type { WorkerAnswer, WorkerRequest } from "./indexWorker";
import { ProcessorShare } from "./processorShare";
import { decodeSource } from "./sourceCodec";

export interface PoolOptions {
  readonly threads?: number;
  /**
   * A file that takes longer is given up and reported. Milliseconds of processor time, so that a busy machine loses no
   * good file; a 20 MB text takes about 8 s on a slow core. A batch has as long, and is then tried file by file.
   */
  readonly fileLimit?: number;
  /** The worker's program; tests put one here that misbehaves. */
  readonly program?: string;
  readonly signal?: AbortSignal;
}

/** Below this, starting threads (100 ms and more each) costs more than it saves. */
const FEW_FILES = 48;
/** Files a message: enough to keep a worker busy, few enough that none waits long for a slow neighbour. */
const BATCH = 16;
/**
 * Batches that a worker has before it while there is much to do: half a second of work, for
 * while the caller is busy with what came.
 */
const MOST_AHEAD = 16;
/**
 * One batch ahead for so many files in the queue: towards the end no worker has much before it that another could do.
 */
const FILES_AHEAD = 64;
const FILE_LIMIT = 30_000;
/**
 * So many times the limit by the clock: a file that is waited for, on a disk that does not answer, uses no processor.
 */
const MOST_WAITING = 20;
/** Looks at the time within a limit. */
const LOOKS = 20;
/**
 * Bytes from which a file is never read on the main thread, which nobody can stop: what is
 * smaller takes a second or two at the worst.
 */
const LARGE_FILE = 512 * 1024;
/**
 * What a worker makes of one file is soon garbage: half of the usual space for young objects does
 * as well, and saves 30 MB over two workers.
 */
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 24 };
/** Of JavaScript's memory; what else a format's reader takes, it bounds itself. */
const FORMAT_LIMITS: ResourceLimits = { ...LIMITS, maxOldGenerationSizeMb: 512 };
/**
 * Milliseconds of processor time for a file that has to be unpacked or laid out: a report of
 * 1,000 pages takes about 4 s on a slow core.
 */
const FORMAT_LIMIT = 20_000;
/** Each may have its limit of memory. */
const MOST_FORMAT_THREADS = 2;

/**
 * Calls `onFile` once for every file, in no promised order, as they are done.
 * Resolves when all are, or when the signal aborts; never rejects on content, but with what `onFile` throws.
 */
export async function indexFiles(
  files: readonly FileToIndex[],
  onFile: (file: IndexedFile) => void,
  options: PoolOptions = {},
): Promise<void> {
  const formatted = files.filter(({ path }) => findFormat(path));
  const texts = formatted.length === 0 ? files : files.filter(({ path }) => !findFormat(path));
  await Promise.all([indexTexts(texts, onFile, options), indexFormatted(formatted, onFile, options)]);
}

/** Each file alone in its batch, and none on the main thread, which nobody can stop. */
async function indexFormatted(
  files: readonly FileToIndex[],
  onFile: (file: IndexedFile) => void,
  options: PoolOptions,
): Promise<void> {
  const queue = files.map((file): Task => ({ file, isSuspect: false, isAlone: true })).reverse();
  const lanes = Math.min(options.threads ?? availableParallelism(), MOST_FORMAT_THREADS, files.length);
  const limits = { fileLimit: FORMAT_LIMIT, ...options, memory: FORMAT_LIMITS };
  await Promise.all(Array.from({ length: lanes }, () => runLane(queue, onFile, limits)));
}

async function indexTexts(
  files: readonly FileToIndex[],
  onFile: (file: IndexedFile) => void,
  options: PoolOptions,
): Promise<void> {
  const isFew = files.length < FEW_FILES && options.program === undefined;
  const forWorkers = isFew ? files.filter(({ path }) => isLarge(path)) : files;
  const threads = Math.min(
    options.threads ?? availableParallelism(),
    Math.ceil(forWorkers.length / (isFew ? 1 : BATCH)),
  );
  const queue = forWorkers.map((file): Task => ({ file, isSuspect: false, isAlone: isFew })).reverse();
  const work = Promise.all(Array.from({ length: threads }, () => runLane(queue, onFile, options)));
  if (isFew) {
    const large = new Set(forWorkers);
    for (const file of files) {
      if (options.signal?.aborted) {
        break;
      }
      if (!large.has(file)) {
        onFile(await indexFile(file));
      }
    }
  }
  await work;
}

function isLarge(path: string): boolean {
  try {
    return statSync(path).size >= LARGE_FILE;
  } catch {
    // Whoever reads it says so.
    return false;
  }
}

interface Task {
  readonly file: FileToIndex;
  /** A worker was lost with this file in its batch: it is tried alone, so that the blame falls on the right one. */
  readonly isSuspect: boolean;
  /** Known to take as long as a batch, or to be as likely to be lost. */
  readonly isAlone: boolean;
}

interface LaneOptions extends PoolOptions {
  readonly memory?: ResourceLimits;
}

/** Workers of this process that have something before them. */
let busy = 0;

const NO_WORKER = Symbol("no worker");

/** One lane: a worker, and another in its place when it is lost, until the queue is empty. */
async function runLane(queue: Task[], onFile: (file: IndexedFile) => void, options: LaneOptions): Promise<void> {
  while (queue.length > 0 && !options.signal?.aborted) {
    const lost = await runWorker(queue, onFile, options);
    if (lost === NO_WORKER) {
      return readHere(queue, onFile, options);
    }
    if (lost) {
      onFile(lost);
    }
  }
}

/** Slower, and without the limit on time: where there is no memory or thread left for a worker. */
async function readHere(queue: Task[], onFile: (file: IndexedFile) => void, { signal }: PoolOptions): Promise<void> {
  for (let task = queue.pop(); task && !signal?.aborted; task = queue.pop()) {
    // A worker was lost near it: here it would take the whole program along.
    const { path } = task.file;
    if (findFormat(path)) {
      onFile({ path, problem: NO_MEMORY });
    } else {
      onFile(task.isSuspect ? { path, problem: STOPPED } : await indexFile(task.file));
    }
  }
}

const TOO_SLOW = "took too long to read and was left out; split the file, or save its text anew";
const NO_MEMORY = "was not read: there is no memory or thread left for the program that reads it";
const STOPPED = "could not be indexed: the program reading it stopped; the file may be damaged";

/**
 * Runs one worker until the queue is empty, or until it is lost. A file that it was lost on alone comes back as a
 * problem; NO_WORKER where none could be started.
 */
function runWorker(
  queue: Task[],
  onFile: (file: IndexedFile) => void,
  options: LaneOptions,
): Promise<IndexedFile | null | typeof NO_WORKER> {
  return new Promise((resolve, reject) => {
    let worker: Worker;
    try {
      worker = startWorker(options.program, options.memory ?? LIMITS);
    } catch {
      return resolve(NO_WORKER);
    }
    /** Sent and not answered, oldest first: the worker takes them in turn. */
    const batches: Task[][] = [];
    let timer: NodeJS.Timeout | undefined;
    let isOnline = false;
    let isSettled = false;
    const settle = (problem: string | null): void => {
      if (isSettled) {
        return;
      }
      isSettled = true;
      clearInterval(timer);
      busy--;
      options.signal?.removeEventListener("abort", onAbort);
      const [batch = [], ...untouched] = batches;
      const isKnown = problem !== null && batch.length === 1;
      const lost = isKnown ? { path: batch[0]!.file.path, problem } : null;
      queue.push(...untouched.flat().reverse());
      if (problem !== null && !isKnown) {
        queue.push(...batch.map((task) => ({ ...task, isSuspect: true })).reverse());
      }
      void worker.terminate().then(() => resolve(problem !== null && !isOnline ? NO_WORKER : lost));
    };
    const onAbort = (): void => settle(null);
    /** The caller cannot go on: neither can the other lanes. */
    const fail = (error: unknown): void => {
      isSettled = true;
      clearTimeout(timer);
      options.signal?.removeEventListener("abort", onAbort);
      queue.length = 0;
      void worker.terminate().then(() => reject(error));
    };
    const limit = options.fileLimit ?? FILE_LIMIT;
    const watch = (): void => {
      clearInterval(timer);
      const share = new ProcessorShare();
      const began = performance.now();
      timer = setInterval(() => {
        if (share.advance(busy) > limit || performance.now() - began > limit * MOST_WAITING) {
          settle(TOO_SLOW);
        }
      }, limit / LOOKS);
    };
    const fill = (): void => {
      while (batches.length === 0 || batches.length < Math.min(MOST_AHEAD, queue.length / FILES_AHEAD)) {
        // A suspect has the worker to itself.
        if (batches.length > 0 && (batches[0]![0]!.isSuspect || queue.at(-1)!.isSuspect)) {
          break;
        }
        const batch = takeBatch(queue);
        if (batch.length === 0) {
          return settle(null);
        }
        batches.push(batch);
        worker.postMessage({ files: batch.map((task) => task.file) } satisfies WorkerRequest);
      }
      watch();
    };
    worker.on("message", (answers: readonly WorkerAnswer[]) => {
      if (isSettled) {
        return;
      }
      batches.shift();
      // Before what came is worked on, which takes its time.
      fill();
      try {
        for (const answer of answers) {
          onFile(
            "record" in answer
              ? { path: answer.path, hash: answer.hash, source: decodeSource(toBuffer(answer.record)) }
              : answer,
          );
        }
      } catch (error) {
        // Thrown here it would end the program: nobody waits for an event.
        fail(error);
      }
    });
    worker.on("error", (error) => settle(`could not be indexed: ${error.message}`));
    worker.on("exit", () => settle(STOPPED));
    worker.on("online", () => {
      if (isSettled) {
        return;
      }
      isOnline = true;
      fill();
    });
    busy++;
    watch();
    options.signal?.addEventListener("abort", onAbort);
  });
}

/** From the queue's end: a suspect or a large one alone, else up to a batch. */
function takeBatch(queue: Task[]): Task[] {
  let from = queue.length;
  while (from > 0 && queue.length - from < BATCH && !isAlone(queue[from - 1])) {
    from--;
  }
  return queue.splice(isAlone(queue.at(-1)) ? -1 : from).reverse();
}

function isAlone(task: Task | undefined): boolean {
  return task !== undefined && (task.isSuspect || task.isAlone);
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Beside the bundle; or, when run from its TypeScript (tests, benches), through the loader that runs this file. */
function startWorker(program: string | undefined, resourceLimits: ResourceLimits): Worker {
  if (program !== undefined) {
    return new Worker(program);
  }
  if (__filename.endsWith(".ts")) {
    return new Worker(join(__dirname, "indexWorker.ts"), { execArgv: ["--require", "tsx/cjs"], resourceLimits });
  }
  return new Worker(join(__dirname, "worker.js"), { resourceLimits });
}
