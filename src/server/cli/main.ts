import { COMMANDS } from './commands.ts';

const [name = 'help', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!command) {
  const lines = Object.entries(COMMANDS).map(([key, one]) => `  ./shali ${key} ${one.usage}`.trimEnd());
  console.error([...(name === 'help' || name === '--help' ? [] : [`shali: there is no command "${name}".`]), 'Commands:', ...lines].join('\n'));
  process.exitCode = name === 'help' || name === '--help' ? 0 : 2;
} else {
  process.exitCode = await command.run(args);
}
