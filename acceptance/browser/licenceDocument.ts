/** A document of a licence office: one operation for everybody, and one for a citizen that asks what the platform knows. */
export const licenceDocument = (title: string) => `openapi: 3.0.3
info:
  title: ${title}
  version: 1.0.0
paths:
  /rba/inqueryNIB:
    post:
      operationId: cekNib
      summary: Cek usaha menurut NIB
      x-satu-audience: [public]
      x-satu-error: { pointer: /responinqueryNIB/kode, ok: ['200'], message: /responinqueryNIB/keterangan }
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              properties:
                INQUERYNIB:
                  type: object
                  properties:
                    nib: { type: string }
      responses:
        '200':
          description: Usaha ditemukan
  /rba/pemberitahuan:
    post:
      operationId: mintaPemberitahuan
      summary: Minta pemberitahuan perubahan NIB
      x-satu-audience: [citizen]
      x-satu-purpose:
        id: Memberi tahu pemohon
        en: To notify the applicant
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              properties:
                nama_lengkap:
                  type: string
                  description: Nama lengkap sesuai KTP
                catatan:
                  type: string
                  description: Catatan untuk petugas
      responses:
        '201':
          description: Pemberitahuan dicatat
`;
