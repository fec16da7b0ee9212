import type { Finding } from '@satu-gerbang/sdk/registry';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { createEditor } from './createEditor';
import { inDocument } from './pointer';
import { placeOf, readText } from './places';
import styles from './DocumentEditor.module.css';

/** What a page can ask of the editor. */
export interface EditorHandle {
  /** Moves cursor and focus to where a JSON pointer into the release leads. */
  reveal: (pointer: string) => void;
  /** Selects the next place where words stand, from the cursor on and then from the beginning; false where there is none. */
  find: (words: string) => boolean;
}

const NO_FINDINGS: readonly Finding[] = [];

/** An OpenAPI document as text, with what the checks found marked in it. */
export default function DocumentEditor({
  text,
  label,
  findings = NO_FINDINGS,
  readOnly = false,
  start,
  onChange,
  ref,
}: {
  text: string;
  label: string;
  findings?: readonly Finding[];
  readOnly?: boolean;
  /** Pointer that the editor opens at. */
  start?: string;
  onChange?: (text: string) => void;
  ref?: Ref<EditorHandle>;
}) {
  const language = useLanguage();
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const changed = useRef(onChange);
  const first = useRef(text);
  const opensAt = useRef(start);
  useEffect(() => {
    changed.current = onChange;
  }, [onChange]);

  useEffect(() => {
    if (!host.current) return undefined;
    const editor = createEditor({
      host: host.current,
      text: first.current,
      label,
      readOnly,
      onChange: (typed) => changed.current?.(typed),
    });
    view.current = editor;
    if (opensAt.current) show(editor, opensAt.current);
    opensAt.current = undefined;
    return () => editor.destroy();
  }, [label, readOnly]);

  useEffect(() => {
    first.current = text;
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: smallestChange(editor.state.doc.toString(), text) });
  }, [text]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const marks = diagnostics(editor.state.doc.toString(), findings, (finding) => localized(finding.message, language));
    editor.dispatch(setDiagnostics(editor.state, marks));
  }, [findings, language, label, readOnly]);

  useImperativeHandle(ref, () => ({
    reveal: (pointer) => {
      if (view.current) show(view.current, pointer);
    },
    find: (words) => view.current !== undefined && findNext(view.current, words),
  }));

  return <div ref={host} className={styles.editor} />;
}

function findNext(editor: EditorView, words: string): boolean {
  const text = editor.state.doc.toString().toLowerCase();
  const wanted = words.toLowerCase();
  const ahead = text.indexOf(wanted, editor.state.selection.main.to);
  const from = ahead < 0 ? text.indexOf(wanted) : ahead;
  if (!wanted || from < 0) return false;
  editor.dispatch({
    selection: { anchor: from, head: from + wanted.length },
    effects: EditorView.scrollIntoView(from, { y: 'center' }),
  });
  return true;
}

function show(editor: EditorView, pointer: string): void {
  const path = inDocument(pointer);
  if (!path) return;
  const { from, to } = placeOf(readText(editor.state.doc.toString()), path);
  editor.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
  editor.focus();
}

/** What differs between two texts, so that cursor, scrolling and undo stay as they are. */
function smallestChange(before: string, after: string) {
  let from = 0;
  const shorter = Math.min(before.length, after.length);
  while (from < shorter && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < shorter - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

function diagnostics(text: string, findings: readonly Finding[], say: (finding: Finding) => string): Diagnostic[] {
  if (findings.length === 0) return [];
  const document = readText(text);
  return findings.flatMap((finding) => {
    const path = inDocument(finding.pointer);
    return path ? [{ ...placeOf(document, path), severity: finding.severity, message: say(finding) }] : [];
  });
}
