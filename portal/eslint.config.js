import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'target/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat['recommended-latest'],
  {
    files: ['src/**/*.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', { name: 'sessionStorage', message: 'Nothing personal is kept in storage.' }],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "JSXAttribute[name.name='key'] MemberExpression[property.name='name'][object.name!=/field|attribute|column|credential/]",
          message: 'Two people, and two things, may have one name: tell people apart by ForPerson, things by their id.',
        },
        {
          selector:
            "JSXAttribute[name.name='key'] > JSXExpressionContainer > Identifier[name=/^(label|title|header|text)$/]",
          message: 'Two entries may have one label: use an id, or the index where the list never changes its order.',
        },
      ],
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/api/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^@satu-gerbang/sdk/identity$',
              importNamePattern: '(Api|Configuration)$',
              message: 'What is about a person is called through a client of src/api that is bound to that person.',
            },
          ],
        },
      ],
    },
  },
  { files: ['public/**'], languageOptions: { globals: globals.browser } },
  { files: ['tests/**', 'scripts/**', '*.config.*'], languageOptions: { globals: globals.node } },
);
