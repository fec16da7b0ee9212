-- Keys of purposes were the first 64 bits of the digest; the words that were agreed to stand, in RFC 8785 form, in the text.
update consent set purpose = whole.purpose
from (
    select hash, 'p-' || encode(sha256(convert_to(
        substring(document from '"purpose_text":(\{.*?\}),"service":"'), 'UTF8')), 'hex') as purpose
    from consent_text
) as whole
where whole.hash = consent.text_hash and length(consent.purpose) = 18 and consent.purpose = left(whole.purpose, 18);
