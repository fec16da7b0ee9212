<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
${msg("emailLinkIdpTitle")}<#t>
  <#elseif section = "form">
    <p class="lead">${msg("satuEmailLinkLead", idpDisplayName)}</p>
    <p>${msg("satuVerifyNext")}</p>
    <p>${msg("satuEmailLinkDone")}</p>
    <div class="actions">
      <a class="button primary" id="kc-continue" href="${url.loginAction}">${msg("doContinue")}</a>
      <a class="button" id="kc-resend" href="${url.loginAction}">${msg("satuVerifyAgain")}</a>
    </div>
  </#if>
</@layout.registrationLayout>
