<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "profile-fields.ftl" as account>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global'); section>
  <#if section = "header">
${msg("loginIdpReviewProfileTitle")}<#t>
  <#elseif section = "form">
    <p class="lead">${msg("satuReviewLead")}</p>
    <form id="kc-idp-review-profile-form" class="form" action="${url.loginAction}" method="post" novalidate>
      <@account.fields />
      <@buttons.actionGroup>
        <@buttons.button id="kc-submit" label="satuSave" />
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
