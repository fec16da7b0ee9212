<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
${msg("satuVerifyTitle")}<#t>
  <#elseif section = "form">
    <p class="lead">${msg("satuVerifyLead", (user.email)!'')}</p>
    <p>${msg("satuVerifyNext")}</p>
    <form class="form" action="${url.loginAction}" method="post">
      <div class="actions"><button class="button" type="submit">${msg("satuVerifyAgain")}</button></div>
    </form>
  </#if>
</@layout.registrationLayout>
