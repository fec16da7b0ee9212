<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
${msg("confirmLinkIdpTitle")}<#t>
  <#elseif section = "form">
    <p class="lead">${msg("satuLinkLead", idpDisplayName)}</p>
    <form id="kc-idp-link-form" class="form" action="${url.loginAction}" method="post">
      <div class="actions">
        <button class="button primary wide" type="submit" name="submitAction" id="linkAccount" value="linkAccount">${msg("confirmLinkIdpContinue")}</button>
        <#if !hideReviewButton?has_content>
          <button class="button wide" type="submit" name="submitAction" id="updateProfile" value="updateProfile">${msg("confirmLinkIdpReviewProfile")}</button>
        </#if>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
