<#macro actionGroup horizontal=false>
<div class="actions"><#nested></div>
</#macro>

<#macro button label id="" name="" type="primary" fullWidth=true class=[] extra...>
<button class="button<#if type == "primary"> primary</#if><#if fullWidth> wide</#if>"<#if id?has_content> id="${id}"</#if><#if name?has_content> name="${name}"</#if> type="submit"<#list extra as attrName, attrVal> ${attrName}="${attrVal}"</#list>>${msg(label)}</button>
</#macro>

<#macro buttonLink href label id="" class=[]>
<a class="button wide"<#if id?has_content> id="${id}"</#if> href="${href}">${msg(label)}</a>
</#macro>

<#macro loginButton label="doLogIn">
<@actionGroup><@button id="kc-login" name="login" label=label /></@actionGroup>
</#macro>
