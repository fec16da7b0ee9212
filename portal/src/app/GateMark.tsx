/** The mark: a split gate (candi bentar), as stands before East Java's old courts. */
export function GateMark() {
  return (
    <svg viewBox="0 0 32 32" fill="currentColor" aria-hidden>
      <path d="M14.5 3v26H2v-4h2v-5h2v-5h2.2v-5h2.2V6h2V3zM17.5 3v26H30v-4h-2v-5h-2v-5h-2.2v-5h-2.2V6h-2V3z" />
    </svg>
  );
}
