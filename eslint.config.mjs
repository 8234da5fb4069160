import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist*', '.astro', '.cache', 'node_modules'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    files: ['**/*.ts', '**/*.astro'],
    rules: {
      'no-restricted-syntax': [
        'error',
        // Every date of a build is the one as-at date: src/cli and astro's settings read the clock once and hand it on.
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take the as-at date instead of reading the clock.' },
      ],
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  { files: ['src/cli/**', 'src/site/settings.ts', 'tests/**'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.astro/*.ts'], rules: { '@typescript-eslint/no-unused-vars': 'off' } },
);
