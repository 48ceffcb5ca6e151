import { commands } from '../../../src/main/cli/commands.ts'
import { helpOf, helpOfAll } from '../../../src/main/cli/help.ts'

const intro = `# Command line

Made from the program's own \`--help\` by \`node scripts/make-cli-docs.ts\`; a test holds it against the program.

The command line works on a data folder directly, with the same features as the screens and without them: what it writes
is in the change log and the audit chain under the operator's name, and what it prints is in the print log. It takes the
folder for itself while it works; a folder that a window has open answers \`STORE_IN_USE\`.

- **Exit status**: 0 only on success, 2 for a line that means nothing, 1 for everything else.
- **Output**: sentences for people on stderr, in Chinese. With \`--json\` one JSON object on stdout, whether it went well
  (\`{"grids":113,…}\`) or not (\`{"error":{"code":"WRONG_PASSPHRASE","message":"…","at":null}}\`); \`at\` says where the fault
  lies as far as it has a place (sheet, row, column, field). \`serve\` writes one \`{"url":"…"}\` a line. Objects hold codes,
  counts and numbers; the only names in them are those of the office and its operator.
- **Passphrase**: the first line of \`--passphrase-file\`, or typed at the terminal without echo; never an argument, which
  every user of the machine could read.
- **Files** are written whole or not at all, and never over an existing one unless \`--force\` is given.
`

const block = (title: string, text: string): string => `## ${title}\n\n\`\`\`text\n${text}\n\`\`\`\n`

/** The text of docs/cli.md. */
export function cliDocs(): string {
  return [
    intro,
    block('All commands', helpOfAll(commands)),
    ...commands.map((command) => block(command.name, helpOf(command))),
  ].join('\n')
}
