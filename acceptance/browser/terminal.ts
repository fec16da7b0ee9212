import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { required } from './environment';

const FOLDER = 'target/snippets';

export interface Outcome {
  code: number;
  output: string;
}

/** A terminal in a new folder, with what somebody has installed who followed the integrators' pages so far. */
export class Terminal {
  private readonly folder: string;

  constructor(private readonly variables: Record<string, string> = {}) {
    mkdirSync(FOLDER, { recursive: true });
    this.folder = mkdtempSync(`${FOLDER}/mitra-`);
  }

  save(file: string, text: string): void {
    writeFileSync(join(this.folder, file), `${text}\n`);
  }

  /** Stands for `npm install` of the TypeScript SDK, which makes such a link. */
  linkTypeScriptSdk(): void {
    mkdirSync(join(this.folder, 'node_modules/@satu-gerbang'), { recursive: true });
    symlinkSync('../../../../../../openapi/typescript-sdk/target/dist', join(this.folder, 'node_modules/@satu-gerbang/sdk'));
  }

  /** Runs commands as printed, but for those that fetch packages: this project's build has fetched them. */
  run(commands: string): Promise<Outcome> {
    const offline = commands
      .split('\n')
      .filter((line) => !/^(npm install|mvn) /.test(line))
      .join('\n')
      .replace("'lib/*'", '"$SDK_CLASSPATH"');
    const env = { ...process.env, SDK_CLASSPATH: required('SATU_SDK_CLASSPATH'), npm_config_offline: 'true', ...this.variables };
    return new Promise((resolve) => {
      execFile('bash', ['-ec', offline], { cwd: this.folder, env, timeout: 90_000 }, (failed, stdout, stderr) => {
        resolve({ code: failed ? Number(failed.code ?? 1) : 0, output: stdout + stderr });
      });
    });
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
